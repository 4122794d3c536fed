/** Whether what is dropped at this height goes before the item of this box, or after it. */
export function landsBefore(y, { top, height }) {
  return y < top + height / 2
}
