const narrowest = 320;
const widest = 900;
const step = 20;

/** Lets the pane be made wider and narrower, by mouse and by arrow keys, as Excel's. */
export function watchHandle(handle: HTMLElement, pane: HTMLElement): void {
  const setWidth = (pixels: number): void => {
    pane.style.width = `${Math.min(widest, Math.max(narrowest, pixels))}px`;
  };
  handle.addEventListener('pointerdown', (event) => {
    handle.setPointerCapture(event.pointerId);
    const end = pane.getBoundingClientRect().right;
    const move = ({ clientX }: PointerEvent): void => setWidth(end - clientX);
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', () => handle.removeEventListener('pointermove', move), { once: true });
  });
  handle.addEventListener('keydown', ({ key }) => {
    const now = pane.getBoundingClientRect().width;
    if (key === 'ArrowLeft') setWidth(now + step);
    if (key === 'ArrowRight') setWidth(now - step);
  });
}
