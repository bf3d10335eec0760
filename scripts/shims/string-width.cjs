// cli-table3 asks for an old string-width, whose regular expressions cost more at a start than drawing the tables;
// in the bundle it gets the library that measures everything else here.
module.exports = require('fast-string-width').default;
