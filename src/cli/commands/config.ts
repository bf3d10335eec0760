/** `config print`: what a run would go by, and where each value comes from. */
import path from 'node:path';
import { spelled } from '../../files/spelled.ts';
import { grid } from '../../render/table/layout.ts';
import { paintFor } from '../../render/table/paint.ts';
import { toJson } from '../../render/json.ts';
import { printableText } from '../../render/printable.ts';
import { EXIT, write } from '../io.ts';
import type { Session } from '../session.ts';
import { settingsFrom, WORD_NAMES, type Origin, type Settings, type SettingsOptions } from '../settings.ts';

export async function configPrintCommand(options: SettingsOptions, session: Session): Promise<number> {
  // A flag that only asks for JSON here is no format of a report.
  const { json, ...given } = options;
  const settings = await settingsFrom(given, session);
  write(session.io.stdout, json ? `${toJson(documentOf(settings), 2)}\n` : page(settings, session));
  return EXIT.done;
}

/** Name, value and origin of each setting; lists have a row for each entry, gates their own place where a file asks for them. */
function valuesOf({ words, outputs, gates, acceptedGaps, origins }: Settings): [string, string, Origin][] {
  const listed = (name: 'formats' | 'gates' | 'acceptedGaps', entries: [string, Origin][]): [string, string, Origin][] =>
    entries.length === 0 ? [[name, '', origins[name]]] : entries.map(([value, origin], i) => [i === 0 ? name : '', value, origin]);
  return [
    ...WORD_NAMES.map((name): [string, string, Origin] => [name === 'lang' ? 'language' : name, words[name] ?? '', origins[name]]),
    ...listed('formats', outputs.map(({ format, file }) => [file === undefined ? format : `${format}=${file}`, origins.formats])),
    ...listed('gates', gates.map(({ scope, bound, threshold, severity, location }) => [`${bound} ${scope}=${threshold} (${severity})`, location ? { from: 'file', location } : origins.gates])),
    ...listed('acceptedGaps', acceptedGaps.map((gap) => [spelled((gap as { question?: unknown } | null)?.question ?? gap), origins.acceptedGaps])),
  ];
}

function page(settings: Settings, session: Session): string {
  const { cli, report } = session.messages;
  const { width, color } = session.rendering(session.io.stdout);
  const paint = paintFor(color);
  const rows = valuesOf(settings).map(([name, value, origin]) => [
    { text: name },
    { text: printableText(value) || report.nothing, style: paint.strong },
    { text: originText(origin, cli.origins), style: paint.muted },
  ]);
  const head = settings.file === undefined ? cli.configNone : cli.configFile(settings.file);
  return `${head}\n\n${grid([{ heading: cli.setting }, { heading: cli.settingValue, flexible: true }, { heading: cli.settingOrigin }], rows, width, paint.muted)}\n`;
}

/** The file was named above with its folders. */
function originText(origin: Origin, say: Session['messages']['cli']['origins']): string {
  if (origin.from === 'file') return printableText([origin.location.file && path.basename(origin.location.file), origin.location.line, origin.location.column].filter((each) => each !== undefined).join(':'));
  return origin.from === 'default' ? say.default : origin.name;
}

function documentOf(settings: Settings) {
  const { words, outputs, gates, acceptedGaps, origins, file } = settings;
  const values = { ...Object.fromEntries(WORD_NAMES.map((name) => [name, words[name] ?? null])), formats: outputs, gates, acceptedGaps };
  return { file: file ?? null, settings: Object.fromEntries(Object.entries(values).map(([name, value]) => [name === 'lang' ? 'language' : name, { value, origin: origins[name as keyof Settings['origins']] }])) };
}
