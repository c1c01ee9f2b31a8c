// What an instance runs before its first request, and the snapshot that is taken then: in one piece, or in slices.
import type { GuestClock } from "./guest-clock.ts";
import type { GuestInstance } from "./guest-instance.ts";

/** In one piece. Throws what the guest throws. */
export function runFirstSteps(instance: GuestInstance, clock: GuestClock): void {
  clock.reset(true);
  clock.start();
  const steps = instance.initialise();
  for (let step = steps.next(); step.done !== true;) {
    const [run, ...values] = step.value;
    step = steps.next(Number(run(...values)));
  }
  clock.stop();
  instance.settle();
}

/** In slices, while others run. Before the snapshot is taken, `objection` may say why not. */
export async function runFirstStepsParking(
  instance: GuestInstance,
  clock: GuestClock,
  objection: () => Error | undefined,
): Promise<void> {
  instance.setParking(true);
  try {
    clock.reset(true);
    const steps = instance.initialise();
    for (let step = steps.next(); step.done !== true;) {
      const [run, ...values] = step.value;
      clock.start();
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const result = await WebAssembly.promising(run)(...values);
      clock.stop();
      step = steps.next(Number(result));
    }
    const error = objection();
    if (error !== undefined) throw error;
    instance.settle();
  } finally {
    instance.setParking(false);
  }
}
