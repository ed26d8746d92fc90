/** A heading `#State` with the text up to the next one. */
export interface Section {
  /** Without `#`. Null for text before the first heading. */
  readonly heading: string | null;
  readonly text: string;
}

/** The sections of a declarations file, in order: `#Cuba`, then its text. Text before the first heading is a section without heading. */
export async function* headingSections(lines: AsyncIterable<string>): AsyncGenerator<Section> {
  let heading: string | null = null;
  let text: string[] = [];
  for await (const line of lines) {
    if (!line.startsWith('#')) {
      text.push(line);
      continue;
    }
    if (heading !== null || text.some((earlier) => earlier.trim() !== '')) yield { heading, text: text.join('\n').trim() };
    heading = line.slice(1).trim();
    text = [];
  }
  if (heading !== null || text.some((line) => line.trim() !== '')) yield { heading, text: text.join('\n').trim() };
}
