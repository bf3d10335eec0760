/** LibreOffice, driven without a screen: opens a workbook, changes cells as a person would, and saves it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Edit {
  sheet: string;
  /** Such as D12. */
  cell: string;
  /** Typed in: a number stays one, any other text is text. */
  value: string | number;
}

const basic = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A macro is the way in that needs nothing but the program itself. */
function macro(file: string, target: string, edits: readonly Edit[]): string {
  const changes = edits.map(({ sheet, cell, value }) => `document.Sheets.getByName(${basic(sheet)}).getCellRangeByName("${cell}").${typeof value === 'number' ? `Value = ${value}` : `String = ${basic(value)}`}`);
  return `Sub Edit
Dim opening(0) As New com.sun.star.beans.PropertyValue
opening(0).Name = "Hidden"
opening(0).Value = True
document = StarDesktop.loadComponentFromURL(ConvertToURL(${basic(file)}), "_blank", 0, opening())
${changes.join('\n')}
document.calculateAll()
Dim saving(0) As New com.sun.star.beans.PropertyValue
saving(0).Name = "FilterName"
saving(0).Value = "Calc MS Excel 2007 XML"
document.storeToURL(ConvertToURL(${basic(target)}), saving())
document.close(True)
StarDesktop.terminate()
End Sub
`;
}

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** @returns the file that was saved */
export function editedInLibreOffice(file: string, edits: readonly Edit[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'libreoffice-'));
  const target = path.join(folder, path.basename(file));
  // The first start makes a profile, with a module of macros that is empty.
  soffice(folder, '--terminate_after_init');
  const module = path.join(folder, 'user/basic/Standard/Module1.xba');
  writeFileSync(module, `<?xml version="1.0" encoding="UTF-8"?>\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${xml(macro(file, target, edits))}</script:module>`);
  soffice(folder, 'macro:///Standard.Module1.Edit');
  return target;
}

function soffice(profile: string, ...args: string[]): void {
  try {
    execFileSync('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', '--norestore', ...args], { stdio: 'ignore', timeout: 60_000 });
  } catch (error) {
    throw new Error('LibreOffice is needed: apt-get install libreoffice-calc-nogui', { cause: error });
  }
}
