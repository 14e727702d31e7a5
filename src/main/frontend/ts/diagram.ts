import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { make, meta } from './page';

interface Step {
  element: string;
  name: string;
  spent: string;
  open: boolean;
  told: boolean;
}

interface Drawing {
  xml: string;
  names: Record<string, string>;
  steps: Record<string, Step>;
}

/** Draws a diagram with the way through it. The words beside it say the same. */
export async function draw(place: HTMLElement): Promise<void> {
  const drawing = JSON.parse(place.querySelector('script')?.textContent ?? '{}') as Drawing;
  await style();
  const viewer = new NavigatedViewer({ container: place });
  viewer.on('import.parse.complete', ({ definitions }: { definitions: any }) => rename(definitions, drawing.names));
  await viewer.importXML(drawing.xml);
  const canvas = viewer.get<any>('canvas');
  const overlays = viewer.get<any>('overlays');
  for (const element of viewer.get<any>('elementRegistry').getAll()) {
    const { source, target } = element;
    if (source && target) {
      if (drawing.steps[source.id] && drawing.steps[target.id]) {
        canvas.addMarker(element.id, 'visited');
      }
      continue;
    }
    const step = drawing.steps[element.id];
    if (step) {
      canvas.addMarker(element.id, step.open ? 'current' : 'visited');
      if (step.told) {
        overlays.add(element.id, { position: { bottom: 12, left: 6 }, html: make('span', { class: 'spent' }, step.spent) });
      }
    }
  }
  canvas.zoom('fit-viewport', 'auto');
}

/** Whatever is named is named in the reader's language where it has a name in it. */
function rename(definitions: any, names: Record<string, string>): void {
  const visit = (elements: any[] = []): void => elements.forEach((element) => {
    const name = names[element.id];
    if (name) {
      element.name = name;
    }
    visit(element.flowElements);
  });
  visit(definitions.rootElements);
}

function style(): Promise<void> {
  return new Promise((resolve) => {
    const link = make('link', { rel: 'stylesheet', href: meta('diagram-css') });
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  });
}
