// What a guest reaches by number, and what came and went over it.

/** Closed when the call ends at the latest. */
export interface Descriptor {
  /** So far, over the network. */
  readonly bytesRead?: number;
  readonly bytesWritten?: number;
  close(): void;
}

/** Whoever has some of them; what is closed leaves a hole. */
export interface DescriptorOwner {
  readonly descriptors: (Descriptor | undefined)[];
  /** Over those that were closed. */
  tcpBytesIn: number;
  tcpBytesOut: number;
}

/** Safe twice. */
export function closeDescriptor(owner: DescriptorOwner, index: number): void {
  const descriptor = owner.descriptors[index];
  if (descriptor === undefined) return;
  owner.descriptors[index] = undefined;
  owner.tcpBytesIn += descriptor.bytesRead ?? 0;
  owner.tcpBytesOut += descriptor.bytesWritten ?? 0;
  descriptor.close();
}
