#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');

/** In a clone a build of the source as it is now; where only the build was installed, that. */
function buildFolder() {
  const isClone = existsSync(join(__dirname, '../src/cli/start.ts'));
  return isClone ? require('../tools/build-cli.cjs').freshBuild() : join(__dirname, '../dist/plan-check');
}

try {
  require(join(buildFolder(), 'load.cjs')).load('start');
} catch (error) {
  console.error(`plan-check: ${error.message}`);
  process.exitCode = 2;
}
