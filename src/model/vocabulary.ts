/**
 * The fixed words of the documents. They stand apart from the schemas that use them, because every start needs
 * the words and only `schema` and the build need the schemas.
 */
export const SCHEMA_VERSION = 1;

export const ID_PATTERN = '^[A-Za-z][A-Za-z0-9._-]{0,63}$';
export const VERSION_PATTERN = '^\\d+\\.\\d+\\.\\d+';

export const QUESTION_TYPES = ['level', 'boolean', 'choice', 'multi', 'number'] as const;

/** How evidence counts: not at all, shown beside the score, or in place of what is claimed. */
export const EVIDENCE_MODES = ['off', 'shown', 'strict'] as const;
export type EvidenceMode = (typeof EVIDENCE_MODES)[number];

/** Grades of evidence, weakest first. */
export const ASSURANCES = ['none', 'documented', 'tested'] as const;
export type Assurance = (typeof ASSURANCES)[number];

/** The key under which the map form of an answer holds its value, by question type. */
export const VALUE_KEYS = { level: 'level', boolean: 'value', choice: 'choice', multi: 'selected', number: 'value' } as const;

/** Keys under which the map form of an answer says something to its question, whatever its type. */
export const STATED_KEYS: readonly string[] = [...new Set<string>(Object.values(VALUE_KEYS)), 'na', 'unknown'];

/** Keys that may stand beside the value in the map form of an answer. */
export const COMMON_KEYS = ['evidence', 'note', 'by', 'at'] as const;

/** Keys under which an answer holds what others said to its question. */
export const BESIDE_KEYS = ['respondents', 'decided', 'review'] as const;

export const QUESTION_STATES = ['answered', 'not-applicable', 'unanswered'] as const;

/** How the answers that speak to a control of a framework stand; never whether the control is met. */
export const STANDINGS = ['on-target', 'short', 'open', 'answered', 'not-applicable'] as const;

/** What a failed gate does: fail the run, or only warn. */
export const GATE_SEVERITIES = ['warn', 'error'] as const;
export type GateSeverity = (typeof GATE_SEVERITIES)[number];

/** What is known of the way to pass a gate: none has less effort; it may pass; or there is none. */
export const WAYS = ['cheapest', 'possible', 'none'] as const;
export type WayKind = (typeof WAYS)[number];

/** Shells that complete command lines. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

/** How a question can stand worse than in a baseline. */
export const REGRESSIONS = ['newly-failing', 'worse', 'newly-unanswered', 'evidence-expired'] as const;

/** Why respondents have no measure of agreement. */
export const NO_ALPHA = ['too-few-units', 'no-variation'] as const;

/** What became of an accepted gap: only an active one counts. */
export const ACCEPTED_STATES = ['active', 'expired', 'malformed', 'unknown-question', 'no-gap'] as const;

/** Formats that documents are written in; the first is what a person in a terminal gets. */
export const FORMAT_NAMES = ['table', 'json', 'markdown', 'junit', 'sarif', 'github', 'csv', 'xlsx', 'html'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

/** What can be removed from a document before it is shared. */
export const REDACTIONS = ['names', 'notes', 'evidence'] as const;
export type Redaction = (typeof REDACTIONS)[number];

/** Severities of gaps, worst first; unknown is unanswered. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'unknown'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a difference between two institutions comes from; weight where both answers are worth the same. */
export const BECAUSE = ['answer', 'unanswered', 'not-applicable', 'weight'] as const;

/** What became of an answer between two assessments; same where only its weight changed. */
export const CHANGES = ['improved', 'worse', 'new', 'gone', 'same'] as const;

/** How sure it is that one is ahead of another, surest first: by the share of weightings that keep it ahead. */
export const VERDICTS = ['dominates', 'robust', 'likely', 'undetermined'] as const;
export type VerdictKind = (typeof VERDICTS)[number];

/** The share of weightings, 0–1, that each verdict asks for. */
export const VERDICT_SHARES = { dominates: 1, robust: 0.95, likely: 0.8 } as const;

/** What two are judged on: their scores as they are, or only the questions that apply to both, weighed anew. */
export const BASES = ['full-scores', 'shared-questions'] as const;

/** When a target is reached at the present rate. */
export const OUTLOOKS = ['reached', 'expected', 'beyond-horizon', 'never'] as const;

/** What a plan can be asked for. */
export const GOALS = ['budget', 'level', 'score', 'target'] as const;

/** What became of a planned step by a later assessment. */
export const STEP_STATES = ['done', 'not-yet', 'slipped', 'not-applicable'] as const;
export type StepState = (typeof STEP_STATES)[number];

/** Why a step is not in a plan. */
export const LEFT_UNDONE = ['effort', 'excluded', 'prerequisite', 'no-effort', 'evidence'] as const;

/** What can stand between an institution and the goal of a plan. */
export const IN_THE_WAY = ['score', 'dimension', 'must-pass', 'unanswered', 'excluded', 'prerequisite', 'no-step', 'together'] as const;
