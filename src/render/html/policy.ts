/** What the page may do: run its one script, use its one style, and reach for nothing else. */

/** SHA-256 of the style and the script, base64; a test holds them against the texts and says what they should be. */
const STYLE_HASH = 'rhn+rn2u9xWhgz5ojZUWZPoptkcDTtjGSE0Okkoosis=';
const SCRIPT_HASH = 'icjuSNFXouEK6ZAopHliQ7ed4jO0sByftM3Xa2jRK90=';

export const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  `script-src 'sha256-${SCRIPT_HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
