/** What the page may do: run its one script, use its one style, and reach for nothing else. */

/** SHA-256 of the style and the script, base64; a test holds them against the texts and says what they should be. */
const STYLE_HASH = 'mliu28em1SnR0BnzJXr/C0IBpH6sV2LPvOITx+LvjtE=';
const SCRIPT_HASH = '8ea5Xi89a2EtRDvLFPH1hUNaww8nTX7mDkQXrK/pZDY=';

export const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  `script-src 'sha256-${SCRIPT_HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
