// Reads messages of Protocol Buffers by their wire format, without their description.

type Field = { readonly number: number; readonly value: bigint | Buffer };

/** The fields of one message; a number's eight bytes, or four, are bytes here. */
export class ProtobufMessage {
  readonly #fields: readonly Field[];

  constructor(bytes: Buffer) {
    this.#fields = read(bytes);
  }

  messages(number: number): ProtobufMessage[] {
    return this.#all(number).map((value) => new ProtobufMessage(value as Buffer));
  }

  message(number: number): ProtobufMessage | undefined {
    return this.messages(number).at(-1);
  }

  bytes(number: number): Buffer | undefined {
    return this.#all(number).at(-1) as Buffer | undefined;
  }

  text(number: number): string {
    return String(this.bytes(number) ?? "");
  }

  integer(number: number): number {
    return Number((this.#all(number).at(-1) as bigint | undefined) ?? 0n);
  }

  fixed64(number: number): bigint | undefined {
    return this.bytes(number)?.readBigUInt64LE();
  }

  double(number: number): number | undefined {
    return this.bytes(number)?.readDoubleLE();
  }

  #all(number: number): (bigint | Buffer)[] {
    return this.#fields.filter((field) => field.number === number).map(({ value }) => value);
  }
}

function read(bytes: Buffer): Field[] {
  const fields: Field[] = [];
  let at = 0;
  const varint = (): bigint => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = bytes.readUInt8(at++);
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  const take = (length: number): Buffer => {
    if (at + length > bytes.length) throw new Error("the message is cut off");
    at += length;
    return bytes.subarray(at - length, at);
  };
  while (at < bytes.length) {
    const key = Number(varint());
    const number = key >>> 3;
    switch (key & 7) {
      case 0:
        fields.push({ number, value: varint() });
        break;
      case 1:
        fields.push({ number, value: take(8) });
        break;
      case 2:
        fields.push({ number, value: take(Number(varint())) });
        break;
      case 5:
        fields.push({ number, value: take(4) });
        break;
      default:
        throw new Error(`wire type ${key & 7}`);
    }
  }
  return fields;
}
