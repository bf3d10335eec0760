/** The colours of the page: ink on paper, one accent, and five shades of it. Every pair that text is read in meets WCAG AA. */

export interface Palette {
  paper: string;
  wash: string;
  line: string;
  /** Shadow at an edge beyond which there is more. */
  edge: string;
  ink: string;
  muted: string;
  accent: string;
  /** Where something is open, beneath the hatching. */
  open: string;
  /** Points lost. */
  loss: string;
  shades: readonly string[];
  /** Text on each shade. */
  onShades: readonly string[];
}

export const LIGHT: Palette = {
  paper: '#ffffff',
  wash: '#f4f6f8',
  line: '#d5dce3',
  edge: '#b9c4cf',
  ink: '#17212b',
  muted: '#526070',
  accent: '#1d4f7c',
  open: '#e3ecf4',
  loss: '#8594a3',
  shades: ['#edf2f7', '#cfdfed', '#9dc0de', '#3a73a5', '#1d4f7c'],
  onShades: ['#17212b', '#17212b', '#17212b', '#ffffff', '#ffffff'],
};

export const DARK: Palette = {
  paper: '#12181f',
  wash: '#1a222b',
  line: '#37434f',
  edge: '#4a5866',
  ink: '#e7ecf1',
  muted: '#a6b2be',
  accent: '#86b9e6',
  open: '#22374b',
  loss: '#7b8997',
  shades: ['#1d2833', '#24405a', '#2f5d86', '#6ba4d3', '#a9d1f2'],
  onShades: ['#e7ecf1', '#e7ecf1', '#ffffff', '#0d1319', '#0d1319'],
};

/** The palette as custom properties. */
export function properties({ shades, onShades, ...colours }: Palette): string {
  const named = Object.entries(colours).map(([name, colour]) => `--${name}:${colour}`);
  const shaded = shades.flatMap((shade, i) => [`--shade-${i}:${shade}`, `--on-shade-${i}:${onShades[i]}`]);
  return [...named, ...shaded].join(';');
}
