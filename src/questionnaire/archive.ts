/** What a workbook unpacks to, read from its table of contents before anything is unpacked. Pure. */

const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** The end of the table has 22 bytes and a comment of up to 65 535. */
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY_SIZE = 46;
/** Set where sizes are said only behind the content. */
const SIZES_FOLLOW = 0x08;

/**
 * Bytes that all parts of a ZIP archive have unpacked, as its table of contents states them; whoever unpacks it stops
 * where a part has more. Infinity where a size is concealed, 0 where the bytes are no archive.
 */
export function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfTable(view);
  if (end === undefined) return 0;
  let total = 0;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + ENTRY_SIZE > view.byteLength || view.getUint32(at, true) !== ENTRY) return 0;
    const packed = view.getUint32(at + 20, true);
    const unpacked = view.getUint32(at + 24, true);
    const concealed = packed === 0 ? (view.getUint16(at + 8, true) & SIZES_FOLLOW) !== 0 : unpacked === 0;
    total += concealed ? Infinity : Math.max(packed, unpacked);
    at += ENTRY_SIZE + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return total;
}

function endOfTable(view: DataView): number | undefined {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) if (view.getUint32(at, true) === END) return at;
  return undefined;
}
