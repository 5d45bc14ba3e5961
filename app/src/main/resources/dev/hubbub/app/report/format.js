const MINUTE_MS = 60_000;
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
const upTo2 = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 });
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });
const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });
const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

const countryName = (code) => (/^[A-Z]{2}$/.test(code) ? regions.of(code) : code);
const languageName = (code) => { try { return languages.of(code); } catch { return code; } };
const plural = (n, one, many = one + 's') => `${whole.format(n)} ${n === 1 ? one : many}`;
const two = (n) => String(n).padStart(2, '0');

/** The hour and minute of an instant on a clock that is some minutes ahead of UTC. */
function clock(ms, offsetMinutes = 0) {
  const there = new Date(ms + offsetMinutes * MINUTE_MS);
  return `${two(there.getUTCHours())}:${two(there.getUTCMinutes())}`;
}

function day(ms, offsetMinutes = 0) {
  return new Date(ms + offsetMinutes * MINUTE_MS)
    .toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** When something happened in a run, in UTC: with the date where the run has more than one. */
function stamp({ startMs, durationMs }, atMs) {
  const time = `${clock(startMs + atMs)} UTC`;
  return durationMs > 24 * 60 * MINUTE_MS ? `${day(startMs + atMs).replace(/ \d+$/, '')}, ${time}` : time;
}

/** A stretch of time in words as short as it allows: 40 min, 3 h, 2 days. */
function stretch(minutes) {
  if (minutes < 90) return `${upTo2.format(minutes)} min`;
  if (minutes < 48 * 60) return `${upTo2.format(minutes / 60)} h`;
  return `${upTo2.format(minutes / 1440)} days`;
}

/** LOCAL_LIFE as people write it. */
function plain(name) {
  const words = name.toLowerCase().replaceAll('_', ' ');
  return words[0].toUpperCase() + words.slice(1);
}

function stanceName(stance, neutral) {
  return stance >= neutral ? 'for' : stance <= -neutral ? 'against' : 'neutral';
}
