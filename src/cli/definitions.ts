/** The commands: their options and arguments, and the file that each is carried out by, loaded when it runs. */
import { Argument, Option, type Command } from 'commander';
import type { Messages } from '../messages/index.ts';
import { SHELLS, type Shell } from '../model/vocabulary.ts';
import { configured, gather, gating, outputting, scoring } from './options.ts';
import type { CommonOptions, Session } from './session.ts';

/** Takes what a command would do, once its arguments are known. */
export type Start = (options: CommonOptions, run: (session: Session) => Promise<number>) => void;

/** What a definition is made with. */
export interface Definer {
  cli: Messages['cli'];
  start: Start;
  /** A command with the options that every one has, of the program or of a group. */
  command(name: string, description: string, examples: string[], group?: Command): Command;
  /** A command that only has others below it. */
  group(name: string, description: string, examples: string[]): Command;
}

export const COMMANDS: Record<string, (definer: Definer) => void> = {
  score({ command, cli, start }) {
    gating(
      outputting(
        scoring(
          command('score', cli.score, ['score bank.yaml', 'score bank.yaml --lang zh-CN', 'score bank.yaml -f table -f json=report.json', 'score bank.yaml --min overall=60 --max gaps/critical=0', 'score bank.yaml --baseline last.json --max-drop overall=2', 'score bank.yaml --framework nist-ai-rmf-1.0', 'score bank.yaml --set gov-ceo-lead=3', 'score --ndjson < answers.ndjson > results.ndjson']),
          cli,
        ),
        'report',
        cli,
      ),
      cli,
    )
      .option('--framework <id>', cli.frameworkOption)
      .option('--set <question=answer>', cli.supposeOption, gather)
      .option('--ndjson', cli.ndjsonOption)
      .option('--full', cli.fullOption)
      .option('--jobs <count>', cli.jobsOption)
      .option('--first-line <number>', cli.firstLineOption)
      .addArgument(new Argument('[answers]', cli.scoreAnswers))
      .action((file: string | undefined, options) =>
        start(options, async (session) => (await import('./commands/score.ts')).scoreCommand(file, options, session)),
      );
  },

  report({ command, cli, start }) {
    gating(
      outputting(command('report', cli.report, ['report report.json', 'report report.json --lang zh-CN -f markdown=report.md', 'report report.json --min overall=60']), 'report', cli),
      cli,
    )
      .addArgument(new Argument('<report>', cli.reportFile))
      .action((file: string, options) =>
        start(options, async (session) => (await import('./commands/report.ts')).reportCommand(file, options, session)),
      );
  },

  assess({ command, cli, start }) {
    configured(scoring(command('assess', cli.assess, ['assess', 'assess bank.yaml', 'assess bank.yaml --lang zh-CN', 'assess bank.yaml --role cro', 'assess bank.yaml --review']), cli), cli)
      .option('--role <id>', cli.roleOption)
      .option('--review', cli.reviewOption)
      .option('--plain', cli.plainOption)
      .option('--take-over', cli.takeOverOption)
      .addArgument(new Argument('[answers]', `${cli.assessAnswers}${cli.byDefault('answers.yaml')}`))
      .action((file: string | undefined, options) =>
        start(options, async (session) => (await import('./commands/assess.ts')).assessCommand(file, options, session)),
      );
  },

  compare({ command, cli, start }) {
    outputting(scoring(command('compare', cli.compare, ['compare a.yaml b.yaml', 'compare 2025.json 2026.yaml', 'compare a.yaml b.yaml c.yaml -f markdown=compare.md', 'compare a.yaml b.yaml --within 40']), cli), 'comparison', cli)
      .option('--within <percent>', cli.withinOption)
      .addArgument(new Argument('<files...>', cli.compareFiles))
      .action((files: string[], options) =>
        start(options, async (session) => (await import('./commands/compare.ts')).compareCommand(files, options, session)),
      );
  },

  explain({ command, cli, start }) {
    outputting(scoring(command('explain', cli.explain, ['explain gov-ceo-lead', 'explain gov-ceo-lead bank.yaml', 'explain overall bank.yaml', 'explain P7 report.json --lang zh-CN']), cli), 'explanation', cli)
      .addArgument(new Argument('<id>', cli.explainId))
      .addArgument(new Argument('[file]', cli.explainFile))
      .action((id: string, file: string | undefined, options) =>
        start(options, async (session) => (await import('./commands/explain.ts')).explainCommand(id, file, options, session)),
      );
  },

  plan({ command, cli, start }) {
    outputting(
      scoring(command('plan', cli.plan, ['plan bank.yaml --budget 26', 'plan bank.yaml --to-level 3 --capacity 8', 'plan bank.yaml --to-target --exclude hr,loc-latency', 'plan bank.yaml --budget 40 --lift-caps --json > roadmap.json', 'plan bank.yaml --budget 26 --fix gov-ceo-lead=3', 'plan bank-2027.yaml --check roadmap.json']), cli),
      'roadmap',
      cli,
    )
      .option('--budget <person-weeks>', cli.budgetOption)
      .option('--to-level <level>', cli.toLevelOption)
      .option('--to-score <score>', cli.toScoreOption)
      .option('--to-target', cli.toTargetOption)
      .option('--lift-caps', cli.liftCapsOption)
      .option('--only <ids>', cli.onlyOption, gather)
      .option('--exclude <ids>', cli.excludeOption, gather)
      .option('--fix <question=answer>', cli.fixOption, gather)
      .option('--capacity <person-weeks>', cli.capacityOption)
      .option('--check <roadmap>', cli.checkOption)
      .addArgument(new Argument('<answers>', cli.planAnswers))
      .action((file: string, options) =>
        start(options, async (session) => (await import('./commands/plan.ts')).planCommand(file, options, session)),
      );
  },

  portfolio({ command, cli, start }) {
    outputting(scoring(command('portfolio', cli.portfolio, ['portfolio banks/', 'portfolio results.ndjson --by type', 'portfolio results.ndjson -f html=all.html -f xlsx=all.xlsx', 'portfolio part-1.json part-2.json']), cli), 'portfolio', cli)
      .option('--by <attribute>', cli.byOption)
      .addArgument(new Argument('<inputs...>', cli.portfolioInputs))
      .action((inputs: string[], options) =>
        start(options, async (session) => (await import('./commands/portfolio.ts')).portfolioCommand(inputs, options, session)),
      );
  },

  init({ command, cli, start }) {
    command('init', cli.init, ['init bank.yaml', 'init bank.yaml --set type=bank --set stage=piloting', 'init bank.yaml --rubric my-rubric.yaml'])
      .option('--rubric <id-or-path>', cli.rubricShowOption)
      .option('--name <name>', cli.nameOption)
      .option('--set <attribute=value>', cli.setOption, gather)
      .addArgument(new Argument('[file]', cli.initFile).default('answers.yaml'))
      .action((file: string, options) =>
        start(options, async (session) => (await import('./commands/init.ts')).initCommand(file, options, session)),
      );
  },

  baseline({ group, command, cli, start }) {
    const examples = ['baseline update bank.yaml --baseline last.json', 'baseline update'];
    configured(scoring(command('update', cli.baselineUpdate, examples, group('baseline', cli.baseline, examples)), cli), cli)
      .option('--baseline <report>', cli.baselineOption)
      .option('--force', cli.forceOption)
      .addArgument(new Argument('[answers]', cli.scoreAnswers))
      .action((file: string | undefined, options) =>
        start(options, async (session) => (await import('./commands/baseline.ts')).baselineUpdateCommand(file, options, session)),
      );
  },

  config({ group, command, cli, start }) {
    const examples = ['config print', 'config print --config ci/genai-readiness.config.yaml --json'];
    configured(command('print', cli.configPrint, examples, group('config', cli.config, examples)), cli)
      .option('--json', cli.jsonOption)
      .action((options) => start(options, async (session) => (await import('./commands/config.ts')).configPrintCommand(options, session)));
  },

  questionnaire({ group, command, cli, start }) {
    const examples = { export: ['questionnaire export --xlsx questions.xlsx', 'questionnaire export bank.yaml --xlsx questions.xlsx --both'], import: ['questionnaire import questions.xlsx -o bank.yaml'] };
    const questionnaire = group('questionnaire', cli.questionnaire, [...examples.export, ...examples.import]);
    command('export', cli.questionnaireExport, examples.export, questionnaire)
      .requiredOption('--xlsx <file>', cli.xlsxOption)
      .option('--rubric <id-or-path>', cli.rubricOption)
      .option('--both', cli.bothOption)
      .addArgument(new Argument('[answers]', cli.questionnaireAnswers))
      .action((file: string | undefined, options) =>
        start(options, async (session) => (await import('./commands/questionnaire.ts')).questionnaireExportCommand(file, options, session)),
      );
    command('import', cli.questionnaireImport, examples.import, questionnaire)
      .option('--rubric <id-or-path>', cli.rubricOption)
      .addOption(new Option('-o, --output <file>', `${cli.importOutput}${cli.byDefault('answers.yaml')}`).default('answers.yaml'))
      .addArgument(new Argument('<workbook>', cli.questionnaireFile))
      .action((file: string, options) =>
        start(options, async (session) => (await import('./commands/questionnaire.ts')).questionnaireImportCommand(file, options, session)),
      );
  },

  merge({ command, cli, start }) {
    outputting(scoring(command('merge', cli.merge, ['merge cio.yaml cro.yaml legal.yaml -o bank.yaml', 'merge cio.yaml cro.yaml -f html=agreement.html', 'merge --reconcile bank.yaml']), cli), 'agreement', cli)
      .option('-o, --output <file>', cli.mergeOutput)
      .option('--force', cli.overwriteOption)
      .option('--reconcile', cli.reconcileOption)
      .option('--plain', cli.plainOption)
      .option('--take-over', cli.takeOverOption)
      .addArgument(new Argument('<answers...>', cli.mergeAnswers))
      .action((files: string[], options) =>
        start(options, async (session) => (await import('./commands/merge.ts')).mergeCommand(files, options, session)),
      );
  },

  assign({ command, cli, start }) {
    command('assign', cli.assign, ['assign bank.yaml --by-owner -o bank/'])
      .option('--rubric <id-or-path>', cli.rubricOption)
      .option('--by-owner', cli.byOwnerOption)
      .option('-o, --output <folder>', cli.assignOutput)
      .option('--force', cli.overwriteOption)
      .addArgument(new Argument('<answers>', cli.assignAnswers))
      .action((file: string, options) =>
        start(options, async (session) => (await import('./commands/assign.ts')).assignCommand(file, options, session)),
      );
  },

  migrate({ command, cli, start }) {
    command('migrate', cli.migrate, ['migrate bank.yaml --dry-run', 'migrate bank.yaml', 'migrate bank.yaml -o bank-2.yaml'])
      .option('--rubric <id-or-path>', cli.rubricOption)
      .option('-o, --output <file>', cli.outputOption)
      .option('--dry-run', cli.dryRunOption)
      .addArgument(new Argument('<answers>', cli.migrateAnswers))
      .action((file: string, options) =>
        start(options, async (session) => (await import('./commands/migrate.ts')).migrateCommand(file, options, session)),
      );
  },

  rubric({ group, command, cli, start }) {
    const rubric = group('rubric', cli.rubric, ['rubric show', 'rubric show gov-ceo-lead', 'rubric new my-rubric', 'rubric lint my-rubric']);
    command('list', cli.rubricList, ['rubric list', 'rubric list --json'], rubric)
      .option('--json', cli.jsonOption)
      .action((options) => start(options, async (session) => (await import('./commands/rubric.ts')).rubricListCommand(options, session)));
    command('show', cli.rubricShow, ['rubric show', 'rubric show governance', 'rubric show gov-ceo-lead', 'rubric show --rubric my-rubric'], rubric)
      .option('--rubric <id-or-path>', cli.rubricShowOption)
      .option('--json', cli.jsonOption)
      .addArgument(new Argument('[id]', cli.rubricShowId))
      .action((id: string | undefined, options) =>
        start(options, async (session) => (await import('./commands/rubric.ts')).rubricShowCommand(id, options, session)),
      );
    command('lint', cli.rubricLint, ['rubric lint', 'rubric lint my-rubric', 'rubric lint my-rubric --json'], rubric)
      .option('--json', cli.jsonOption)
      .addArgument(new Argument('[path]', cli.rubricLintPath))
      .action((path: string | undefined, options) =>
        start(options, async (session) => (await import('./commands/rubric-lint.ts')).rubricLintCommand(path, options, session)),
      );
    command('new', cli.rubricNew, ['rubric new my-rubric', 'rubric new my-rubric --id credit-models'], rubric)
      .option('--id <id>', cli.rubricIdOption)
      .addArgument(new Argument('<folder>', cli.rubricNewFolder))
      .action((folder: string, options) =>
        start(options, async (session) => (await import('./commands/rubric-new.ts')).rubricNewCommand(folder, options, session)),
      );
  },

  schema({ command, cli, start }) {
    command('schema', cli.schema, ['schema answers', 'schema rubric > rubric.schema.json'])
      .addArgument(new Argument('[name]', cli.schemaName))
      .action((name: string | undefined, options) =>
        start(options, async (session) => (await import('./commands/schema.ts')).schemaCommand(name, session)),
      );
  },

  completion({ command, cli, start }) {
    command('completion', cli.completion, ['completion bash', 'completion zsh'])
      .addArgument(new Argument('<shell>', cli.completionShell).choices(SHELLS))
      .action((shell: Shell, options) =>
        start(options, async (session) => (await import('./commands/completion.ts')).completionCommand(shell, session)),
      );
  },
};
