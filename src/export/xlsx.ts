/**
 * Rows as a workbook (Office Open XML, ECMA-376), written while they are read: a sheet of rows and one that says what each column is.
 * Written here, since exceljs, which would do it, has had no release since 2023 and brings eight packages more. Texts are inline strings, which no spreadsheet takes for formulas; numbers are numbers. What Excel cannot hold is said: a text
 * longer than a cell takes is cut, and the last column tells of which column and how long it was.
 */
import { Readable } from 'node:stream';
import JSZip from 'jszip';
import type { Column } from './columns';
import { type FlatColumn, flatColumns } from './flat-columns';
import type { Cells } from './read-rows';

/** Rows that a sheet holds besides its head. Source of both figures: Excel specifications and limits, support.microsoft.com, seen 2026-11-27. */
export const XLSX_ROWS = 1_048_575;
const LONGEST_CELL = 32_767;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The parts of the workbook that are the same in all. */
const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${[1, 2].map((sheet) => `<Override PartName="/xl/worksheets/sheet${sheet}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="rows" sheetId="1" r:id="rId1"/><sheet name="columns" sheetId="2" r:id="rId2"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${[1, 2].map((sheet) => `<Relationship Id="rId${sheet}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${sheet}.xml"/>`).join('')}</Relationships>`,
};

/** The bytes of a workbook, as rows come. */
export async function* writeXlsx(columns: readonly Column[], pages: AsyncIterable<readonly Cells[]>): AsyncGenerator<Uint8Array> {
  const flat = flatColumns(columns);
  const zip = new JSZip();
  for (const [name, text] of Object.entries(PARTS)) zip.file(name, HEAD + text);
  const told = [...flat, CUT].map(({ name, description }) => [name, description]);
  zip.file('xl/worksheets/sheet2.xml', [sheetStart(), ...[['column', 'description'], ...told].map(rowOf), SHEET_END].join(''));
  zip.file('xl/worksheets/sheet1.xml', Readable.from(sheetOf(flat, pages)));
  const packed = zip.generateNodeStream({ streamFiles: true, compression: 'DEFLATE', compressionOptions: { level: 4 } });
  for await (const piece of new Readable().wrap(packed)) yield piece as Uint8Array;
}

const CUT = {
  name: 'cut',
  description: `Columns of this row whose text is longer than the ${LONGEST_CELL} characters that a cell holds, with its length; the other formats have it whole.`,
};

async function* sheetOf(columns: readonly FlatColumn[], pages: AsyncIterable<readonly Cells[]>): AsyncGenerator<Buffer> {
  yield Buffer.from(sheetStart() + rowOf([...columns.map(({ name }) => name), CUT.name], 0));
  let at = 1;
  for await (const rows of pages) yield Buffer.from(rows.map((cells) => rowOf(withNote(columns, cells), at++)).join(''));
  yield Buffer.from(SHEET_END);
}

type Cell = string | number | boolean | null;

/** The cells of a row, and last what was too long for one. */
function withNote(columns: readonly FlatColumn[], cells: Cells): Cell[] {
  const cut: string[] = [];
  const values = columns.map(({ name, read }) => {
    const value = read(cells);
    if (typeof value !== 'string' || value.length <= LONGEST_CELL) return value;
    cut.push(`${name}: ${value.length} characters`);
    return value.slice(0, LONGEST_CELL);
  });
  return [...values, cut.length > 0 ? cut.join('; ') : null];
}

const sheetStart = (): string =>
  `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
const SHEET_END = '</sheetData></worksheet>';

function rowOf(cells: readonly Cell[], row: number): string {
  return `<row r="${row + 1}">${cells.map((cell, column) => cellOf(cell, `${letters(column)}${row + 1}`)).join('')}</row>`;
}

function cellOf(value: Cell, place: string): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${place}" t="b"><v>${Number(value)}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${textOf(value)}</t></is></c>`;
}

/** The name of a column: 0 is A, 26 is AA. */
function letters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : letters(Math.floor(column / 26) - 1) + rest;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * A text of the sheet. What XML cannot hold is written `_x0001_`, and such a word of the text itself so that it is not taken for one.
 * Source of the rule: ECMA-376, part 1, 22.9.2.19 (ST_Xstring).
 */
function textOf(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\0-\x08\x0B-\x1F\uFFFE\uFFFF]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`)
    .replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
}
