/** GitHub's own parser of actions and workflows. It imports JSON in a way that Node refuses, so it is bundled first. */
import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Workflows from '@actions/workflow-parser';
import type * as Actions from '@actions/workflow-parser/actions/action-parser';
import { build } from 'esbuild';
import { root } from './repository.ts';

const SOURCE = `
export { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
export { parseAction } from '@actions/workflow-parser/actions/action-parser';
`;
const { outputFiles } = await build({ stdin: { contents: SOURCE, resolveDir: root }, bundle: true, format: 'esm', platform: 'node', write: false });
const file = path.join(mkdtempSync(path.join(tmpdir(), 'github-')), 'parser.mjs');
writeFileSync(file, `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);\n${outputFiles[0]?.text}`);
const { NoOperationTraceWriter, parseAction, parseWorkflow } = (await import(pathToFileURL(file).href)) as typeof Workflows & typeof Actions;

const trace = new NoOperationTraceWriter();
const messages = ({ context }: Workflows.TemplateParseResult): string[] => context.errors.getErrors().map(({ message }) => message);

/** What GitHub would say of an action.yml. */
export const actionErrors = (content: string): string[] => messages(parseAction({ name: 'action.yml', content }, trace));
/** What GitHub would say of a workflow. */
export const workflowErrors = (content: string): string[] => messages(parseWorkflow({ name: 'workflow.yml', content }, trace));
