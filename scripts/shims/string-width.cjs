// cli-table3 asks for an old string-width, whose regular expressions cost more at a start than drawing the tables;
// in the bundle it gets the function that measures everything else here.
module.exports = require('../../src/render/table/width.ts').displayWidth;
