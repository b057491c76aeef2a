/* The places of the planning board, and what the server says of them. */

export const QUARTER = 15;
const AXIS_HOURS = 12;

const pad = (number) => String(number).padStart(2, '0');
export const clock = (minutes) => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
export const spoken = (minutes) => `${Math.floor(minutes / 60)} h ${pad(minutes % 60)}`;
export const minutesOf = (start) => Number(start.slice(11, 13)) * 60 + Number(start.slice(14, 16));

/** On a day the place says the hour; on a week a visit keeps its hour, or goes behind the last one. */
export function minutesAt(board, visit, cell, x) {
  const lane = cell.querySelector('.lane');
  if (board.dataset.view === 'DAY' && lane) {
    const box = lane.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (x - box.left) / box.width));
    return Number(board.dataset.first) * 60 + Math.round((share * AXIS_HOURS * 60) / QUARTER) * QUARTER;
  }
  return usualMinutes(visit, cell);
}

export function usualMinutes(visit, cell) {
  if (visit.dataset.start) return minutesOf(visit.dataset.start);
  const last = [...cell.querySelectorAll('.visit')].pop();
  const end = last ? minutesOf(last.dataset.start) + Number(last.dataset.minutes) + 2 * QUARTER : 8 * 60;
  return Math.ceil(end / QUARTER) * QUARTER;
}

/** The cell so many rows and columns away, or the same one at the edge. */
export function beside(cell, rows, columns) {
  const row = cell.parentElement;
  const line = rows < 0 ? row.previousElementSibling : rows > 0 ? row.nextElementSibling : row;
  return line?.querySelectorAll('.cell')[[...row.querySelectorAll('.cell')].indexOf(cell) + columns] ?? cell;
}

/** No place is aimed at any more. */
export function untarget(board) {
  board.querySelectorAll('.cell.target').forEach((cell) => {
    cell.classList.remove('target');
    delete cell.dataset.verdict;
  });
}

/** What speaks against a visit at that place; null if the server does not say. */
export async function ask(id, technician, start) {
  const query = new URLSearchParams({ technicien: technician, debut: `${start}:00` });
  const answer = await fetch(`/planning/visites/${id}/verification?${query}`, { headers: { Accept: 'application/json' } });
  return answer.ok ? answer.json() : null;
}

export function tone(answer) {
  return answer.impossible ? 'alert' : answer.objections.length ? 'warn' : 'done';
}
