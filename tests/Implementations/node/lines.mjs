// Cuts what arrives into lines, whatever the pieces in which it arrives.

export const LONGEST_LINE = 16 * 1024 * 1024;
const LINE_FEED = 0x0a;

/** The lines of a stream, one after the other, as bytes. */
export class Lines {
  #begun = [];
  #length = 0;

  /** Hands out every line that ends in this piece. */
  receive(piece, handOut) {
    let start = 0;
    for (let end; (end = piece.indexOf(LINE_FEED, start)) >= 0; start = end + 1) {
      this.#keep(piece.subarray(start, end));
      const line = Buffer.concat(this.#begun);
      [this.#begun, this.#length] = [[], 0];
      handOut(line);
    }

    this.#keep(piece.subarray(start));
  }

  /** Nothing may be left when the stream ends. */
  end() {
    if (this.#length > 0) {
      throw new Error('Found an end of input within a line. Each line ends with a line feed.');
    }
  }

  #keep(part) {
    this.#begun.push(part);
    this.#length += part.length;
    if (this.#length > LONGEST_LINE) {
      throw new Error(`Found a line of more than ${LONGEST_LINE} bytes.`);
    }
  }
}
