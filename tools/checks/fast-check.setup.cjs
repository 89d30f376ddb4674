// The gate is repeatable: property tests draw the same cases each time. The long run explores with fresh ones.
const fc = require('fast-check');

if (!process.env.LONG_TESTS) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20261122 });
