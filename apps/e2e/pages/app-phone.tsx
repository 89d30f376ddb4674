import { type ReactNode, useEffect, useState } from 'react';
import { draw, TextField, useForm } from './react-form';

const DIALS = [['Norway', '+47'], ['Sweden', '+46'], ['Switzerland', '+41']] as const;
/** Groups the digits while one types, as telephone widgets do: +46 70 123 45 67. */
const grouped = (text: string): string => {
  const digits = text.replace(/[^\d+]/g, '');
  return digits.startsWith('+46') ? [digits.slice(0, 3), digits.slice(3, 5), digits.slice(5, 8), digits.slice(8, 10), digits.slice(10, 12)].filter((p) => p !== '').join(' ') : digits;
};

/** A street search whose answers come late, under the input that asks. */
function Places({ want }: { readonly want: string }): ReactNode {
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly string[]>([]);
  useEffect(() => {
    if (text === '' || text.includes('County')) return;
    const timer = setTimeout(() => setFound([`${text.split(',')[0]}, Västra Götaland County, Sweden`, `New ${text.split(',')[0]}, Ohio, United States`]), 800);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div className="field">
      <label htmlFor="place">Location (city)</label>
      <input id="place" role="combobox" aria-autocomplete="list" aria-expanded={found.length > 0} aria-controls="places" value={text} onChange={(e) => { setText(e.target.value); setFound([]); }} data-want={want} />
      {found.length > 0 && (
        <ul id="places" role="listbox" className="list">
          {found.map((f) => (
            <li key={f} role="option" aria-selected={false} onMouseDown={(e) => e.preventDefault()} onClick={() => { setText(f); setFound([]); }}>
              {f}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Page(): ReactNode {
  const [state, set] = useForm();
  const [open, setOpen] = useState(false);
  const dial = state['dial'] ?? '+47';
  return (
    <form id="phone-page">
      <h1>Gardener</h1>
      <TextField id="name" label="Your full name" state={state} set={set} want="Zoë Marlowe-Singh" />
      <div className="field">
        <label htmlFor="phone">Phone number</label>
        <div style={{ display: 'flex' }}>
          <button type="button" id="dial" aria-haspopup="listbox" aria-label={`Selected country code: ${dial}`} onClick={() => setOpen(!open)}>
            {dial}
          </button>
          <input id="phone" type="tel" value={state['phone'] ?? ''} onChange={(e) => { set('phone', grouped(e.target.value)); if (e.target.value.startsWith('+46')) set('dial', '+46'); }} data-want="+46 70 123 45 67" />
        </div>
        {open && (
          <ul role="listbox" className="list">
            {DIALS.map(([name, code]) => (
              <li key={code} role="option" aria-selected={code === dial} onClick={() => { set('dial', code); setOpen(false); }}>
                {name} {code}
              </li>
            ))}
          </ul>
        )}
      </div>
      <Places want="Göteborg, Västra Götaland County, Sweden" />
      <TextField id="zip" label="Postal code" state={state} set={set} want="411 03" />
      <button>Send</button>
    </form>
  );
}
draw(<Page />);
