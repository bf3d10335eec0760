// commander loads Node's child processes for commands that are programs of their own; there are none here, and the program starts no process.
module.exports = {};
