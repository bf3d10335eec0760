/** The same examples in every run, so that what survives once survives again. */
import fc from 'fast-check';

fc.configureGlobal({ seed: 20261125 });
