/** Who calls. For now every caller is the public; partners with keys come later and change only this file and `abilities.ts`. */
export interface Viewer {
  readonly role: 'PUBLIC';
}

/** The caller without a key. */
export const PUBLIC: Viewer = { role: 'PUBLIC' };
