/** The program's own name and version, as reports carry them. */
export const TOOL = { name: 'genai-readiness', version: process.env.GENAI_READINESS_VERSION ?? '0.0.0' };
