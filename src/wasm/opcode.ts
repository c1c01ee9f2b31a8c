// The table of every opcode that V8 of Node 26 accepts without flags, made from the rows of the opcode-*.ts files.
// Names are the specification's text format; `select_t` is `select` with types, `ref.test_null` is `ref.test` of a nullable type.
import { FEATURES, type Feature } from "./feature.ts";
import { IMMEDIATE, type Immediate, type OpcodeRow } from "./immediate.ts";
import { ATOMIC_ROWS } from "./opcode-atomic.ts";
import { CORE_ROWS } from "./opcode-core.ts";
import { GC_ROWS } from "./opcode-gc.ts";
import { SIMD_ROWS } from "./opcode-simd.ts";

export interface Opcode {
  /** One small number for prefix and opcode together: what the walker gives, and the index into the tables below. */
  readonly code: number;
  readonly prefix: 0 | 0xfb | 0xfc | 0xfd | 0xfe;
  /** The opcode's own number, after the prefix where there is one. */
  readonly number: number;
  readonly name: string;
  readonly immediate: Immediate;
  /** Natural alignment (a power of two) or number of lanes, as the kind of immediates asks. */
  readonly parameter: number;
  readonly feature?: Feature;
}

/** Codes are below this. */
const CODES = 0x600;
/** Where the opcodes of a prefix begin; 0xFD last, because it has more than 256. */
const CODE_BASES = { 0: 0, 0xfb: 0x100, 0xfc: 0x200, 0xfe: 0x300, 0xfd: 0x400 } as const;
export const UNKNOWN_OPCODE = 0xff;

export const OPCODES: readonly Opcode[] = [...CORE_ROWS, ...GC_ROWS, ...SIMD_ROWS, ...ATOMIC_ROWS].flatMap(
  toOpcodes,
);

const BY_CODE: ReadonlyMap<number, Opcode> = new Map(OPCODES.map((opcode) => [opcode.code, opcode]));
const BY_NAME: ReadonlyMap<string, Opcode> = new Map(OPCODES.map((opcode) => [opcode.name, opcode]));

// The same table, as the walker's inner loop wants it: by code, in typed arrays.
export const IMMEDIATE_BY_CODE: Uint8Array = tableOf(UNKNOWN_OPCODE, (opcode) => IMMEDIATE[opcode.immediate]);
export const PARAMETER_BY_CODE: Uint8Array = tableOf(0, (opcode) => opcode.parameter);
/** Position in `FEATURES` plus one; 0 for opcodes of the first version. */
export const FEATURE_BY_CODE: Uint8Array = tableOf(0, (opcode) =>
  opcode.feature === undefined ? 0 : FEATURES.indexOf(opcode.feature) + 1,
);

/** The code of a number after a prefix; -1 for a number that the table cannot hold. */
export function toCode(prefix: 0xfb | 0xfc | 0xfd | 0xfe, number: number): number {
  const limit = prefix === 0xfd ? 0x200 : 0x100;
  return number < limit ? CODE_BASES[prefix] + number : -1;
}

export function opcodeOf(code: number): Opcode | undefined {
  return BY_CODE.get(code);
}

/** The code of an opcode by its name; a name that does not exist is a mistake in this program. */
export function codeOf(name: string): number {
  const opcode = BY_NAME.get(name);
  if (opcode === undefined) throw new RangeError(`there is no opcode ${name}`);
  return opcode.code;
}

function toOpcodes(row: OpcodeRow): Opcode[] {
  return row.names.split(" ").flatMap((word, position) => {
    if (word === "-") return [];
    const [name = "", parameter = "0"] = word.split(":");
    const number = row.first + position;
    const { prefix, immediate } = row;
    const opcode = {
      code: CODE_BASES[prefix] + number,
      prefix,
      number,
      name,
      immediate,
      parameter: Number(parameter),
    };
    return [row.feature === undefined ? opcode : { ...opcode, feature: row.feature }];
  });
}

function tableOf(empty: number, value: (opcode: Opcode) => number): Uint8Array {
  const table = new Uint8Array(CODES).fill(empty);
  for (const opcode of OPCODES) table[opcode.code] = value(opcode);
  return table;
}
