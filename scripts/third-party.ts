/** Libraries whose code is inside the bundles: who they are, what their licences ask to be passed on, and a bill of materials. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { PackageURL } from 'packageurl-js';
import parseExpression from 'spdx-expression-parse';
import { root } from './bundling.ts';

/** Name of the file of notices, in `dist/` and in a release. */
export const NOTICES = 'THIRD-PARTY-NOTICES.txt';

export interface Package {
  name: string;
  version: string;
  license?: string;
  /** Folder inside the project. */
  folder: string;
}

/** The packages that files belong to, by name. Files are paths as esbuild's metafile gives them. */
export async function packagesIn(files: readonly string[]): Promise<Package[]> {
  const folders = new Set(files.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []));
  const packages = await Promise.all([...folders].map(async (folder) => ({ ...(await manifestOf(folder)), folder })));
  return packages.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

async function manifestOf(folder: string): Promise<Omit<Package, 'folder'>> {
  return JSON.parse(await readFile(path.join(root, folder, 'package.json'), 'utf8')) as Omit<Package, 'folder'>;
}

/** The licence texts that must go with the bundles. */
export function noticesOf(packages: readonly Package[]): string {
  const parts = packages.map((each) => `${each.name} ${each.version} (${each.license ?? 'no licence named'})\n\n${licenceOf(each)}`);
  return `genai-readiness contains code of these libraries.\n\n${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** @throws Error when a package neither brings a licence text nor names its licence: nobody may pass it on */
function licenceOf({ name, license, folder }: Package): string {
  const files = [...new Contrib.License.Utils.LicenseEvidenceGatherer().getFileAttachments(path.join(root, folder))];
  if (files.length === 0 && license === undefined) throw new Error(`${name} names no licence`);
  if (files.length === 0) return `Its package brings no text of the licence that it names: ${license}.`;
  return files.map(({ text }) => Buffer.from(text.content.toString(), 'base64').toString('utf8').trim()).join('\n\n');
}

/**
 * The bill of materials of a bundle, CycloneDX 1.6 as JSON. It names no time and no serial number, so that the same
 * sources give the same file.
 */
export async function billOf(packages: readonly Package[]): Promise<string> {
  const licences = new Contrib.License.Factories.LicenseFactory(parseExpression);
  const references = new Contrib.FromNodePackageJson.Factories.ExternalReferenceFactory();
  const builder = new Contrib.FromNodePackageJson.Builders.ComponentBuilder(references, licences);
  const component = async (folder: string, type: Enums.ComponentType) => {
    const made = builder.makeComponent((await manifestOf(folder)) as never, type);
    if (!made) throw new Error(`${folder} has no usable package.json`);
    made.purl = new PackageURL('npm', made.group, made.name, made.version, undefined, undefined).toString();
    made.bomRef.value = made.purl;
    return made;
  };
  const bill = new Models.Bom();
  bill.metadata.component = await component('.', Enums.ComponentType.Application);
  for (const { folder } of packages) {
    const part = await component(folder, Enums.ComponentType.Library);
    bill.components.add(part);
    bill.metadata.component.dependencies.add(part.bomRef);
  }
  return `${new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6)).serialize(bill, { sortLists: true, space: 2 })}\n`;
}
