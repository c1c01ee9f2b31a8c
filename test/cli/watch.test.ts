// Files that are followed, whether they are there or not.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { FileWatch } from "../../src/cli/watch.ts";

let folder: string;
let watch: FileWatch;
let next: PromiseWithResolvers<readonly string[]>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "serverless-wasm-watch-"));
  next = Promise.withResolvers();
  watch = new FileWatch((files) => next.resolve(files));
});
afterEach(() => {
  watch.close();
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string): string {
  const file = join(folder, name);
  writeFileSync(file, String(Math.random()));
  return file;
}

it("All files that change within a moment are told together, and no others", async () => {
  const files = ["a", "b", "c"].map((name) => join(folder, name));
  watch.follow(files);
  write("other");
  write("c");
  write("a");
  write("a");
  expect((await next.promise).toSorted()).toEqual([files[0], files[2]]);
});

it("A file whose folder is not there is told with the first folder that comes", async () => {
  const file = join(folder, "one/two/file");
  watch.follow([file]);
  mkdirSync(join(folder, "one"));
  expect(await next.promise).toEqual([join(folder, "one")]);

  next = Promise.withResolvers();
  watch.follow([file]);
  mkdirSync(join(folder, "one/two"));
  expect(await next.promise).toEqual([join(folder, "one/two")]);

  next = Promise.withResolvers();
  watch.follow([file]);
  write("one/two/file");
  expect(await next.promise).toEqual([file]);
});

it("A folder that is made anew is followed again", async () => {
  mkdirSync(join(folder, "one"));
  const file = write("one/file");
  watch.follow([file]);
  rmSync(join(folder, "one"), { recursive: true });
  mkdirSync(join(folder, "one"));
  await next.promise;
  next = Promise.withResolvers();
  watch.follow([file]);
  write("one/file");
  expect(await next.promise).toEqual([file]);
});
