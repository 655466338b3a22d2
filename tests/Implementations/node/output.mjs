// Keeps standard output for messages alone, whoever prints.
//
// The descriptor itself is kept, and not only `console`: what other programs print that this one
// starts goes to standard error too. It happens when this file is loaded, before other modules are.

import { closeSync, openSync, writeSync } from 'node:fs';
import { Console } from 'node:console';

const [STANDARD_OUTPUT, STANDARD_ERROR] = [1, 2];

const sink = keep();
process.stdout.write = process.stderr.write.bind(process.stderr);
globalThis.console = new Console(process.stderr, process.stderr);

/** Writes a text to the certifier, to its end. */
export function write(text) {
  for (let rest = Buffer.from(text); rest.length > 0;) {
    rest = rest.subarray(writeSync(sink, rest));
  }
}

// A descriptor can't be copied here, but opened anew, by its path: the first that is free is the one
// that was just closed. Where there are no such paths, only what is printed here is kept out.
function keep() {
  try {
    const kept = openSync(`/dev/fd/${STANDARD_OUTPUT}`, 'a');
    closeSync(STANDARD_OUTPUT);
    openSync(`/dev/fd/${STANDARD_ERROR}`, 'a');
    return kept;
  } catch {
    return STANDARD_OUTPUT;
  }
}
