// cli-table3 colours borders with this library where it is installed; our tables have none and are coloured before.
module.exports = {};
