// Loaded before a command that is measured: at its end it tells the most memory that it held, in kilobytes.
process.on('exit', () => require('node:fs').writeSync(2, `peak ${process.resourceUsage().maxRSS}\n`));
