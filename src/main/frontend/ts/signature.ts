const WIDTH = 600;
const HEIGHT = 200;

/** Lets a signature be drawn with a finger, a pen or a mouse; who cannot draw types their name. */
export function sign(place: HTMLElement): void {
  const canvas = place.querySelector('canvas')!;
  const kept = place.querySelector<HTMLInputElement>('input[name=strokes]')!;
  const drawn = place.closest('form')!.querySelector<HTMLInputElement>('input[name=how][value=drawn]')!;
  const pen = canvas.getContext('2d')!;
  pen.lineWidth = 3;
  pen.lineCap = pen.lineJoin = 'round';
  let strokes: string[] = kept.value ? kept.value.split(';') : [];
  let line: string[] = [];
  let pointer = -1;
  place.hidden = false;
  for (const stroke of strokes) {
    pen.beginPath();
    for (const point of stroke.split(' ')) {
      const [x = 0, y = 0] = point.split(',').map(Number);
      pen.lineTo(x, y);
    }
    pen.stroke();
  }

  const at = (event: PointerEvent): [number, number] => {
    const box = canvas.getBoundingClientRect();
    const part = (offset: number, length: number, most: number) =>
      Math.max(0, Math.min(most, Math.round((offset / length) * most)));
    return [part(event.clientX - box.left, box.width, WIDTH), part(event.clientY - box.top, box.height, HEIGHT)];
  };
  const add = (event: PointerEvent): void => {
    const [x, y] = at(event);
    const point = `${x},${y}`;
    if (line.at(-1) === point) {
      return;
    }
    line.push(point);
    pen.lineTo(x, y);
    pen.stroke();
    kept.value = [...strokes, line.join(' ')].join(';');
  };
  canvas.addEventListener('pointerdown', (event) => {
    if (pointer !== -1) {
      return;
    }
    event.preventDefault();
    pointer = event.pointerId;
    canvas.setPointerCapture(pointer);
    drawn.checked = true;
    line = [];
    pen.beginPath();
    pen.moveTo(...at(event));
    add(event);
  });
  canvas.addEventListener('pointermove', (event) => {
    if (event.pointerId === pointer) {
      add(event);
    }
  });
  const end = (event: PointerEvent): void => {
    if (event.pointerId === pointer) {
      pointer = -1;
      strokes = [...strokes, line.join(' ')];
    }
  };
  canvas.addEventListener('pointerup', end);
  canvas.addEventListener('pointercancel', end);
  place.querySelector('button')!.addEventListener('click', () => {
    strokes = [];
    kept.value = '';
    pen.clearRect(0, 0, WIDTH, HEIGHT);
  });
}
