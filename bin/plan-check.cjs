#!/usr/bin/env node
// The command line is TypeScript, run as it stands: there is no build that could be older than the source.
require('tsx/cjs/api').register();
require('../src/cli/start.ts');
