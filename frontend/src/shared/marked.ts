export interface Piece {
  text: string;
  found: boolean;
}

const lower = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** A text in pieces: what the words of a search found in it, and the rest. Only letters of ASCII have two cases, as in the search. */
export function marked(text: string, searched: string): Piece[] {
  const folded = lower(text);
  const words = lower(searched).split(/[\s\u3000]+/u).filter((word) => word !== "");
  const pieces: Piece[] = [];
  let from = 0;
  while (from < text.length) {
    const hits = words.map((word) => ({ at: folded.indexOf(word, from), end: word.length })).filter(({ at }) => at >= 0);
    const first = hits.toSorted((one, other) => one.at - other.at || other.end - one.end)[0];
    if (!first) break;
    if (first.at > from) pieces.push({ text: text.slice(from, first.at), found: false });
    pieces.push({ text: text.slice(first.at, first.at + first.end), found: true });
    from = first.at + first.end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), found: false });
  return pieces;
}
