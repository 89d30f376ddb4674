import { type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';

export type State = Readonly<Record<string, string>>;
export interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly state: State;
  readonly set: (id: string, value: string) => void;
  readonly want?: string;
  readonly type?: string;
  readonly placeholder?: string;
  /** What the page makes of what is typed. */
  readonly as?: (text: string) => string;
}

/** The state of a form: the inputs show it and nothing else. Tests read it as `__state`. */
export function useForm(): [State, (id: string, value: string) => void] {
  const [state, setState] = useState<State>({});
  (globalThis as unknown as { __state: State }).__state = state;
  return [state, (id, value) => setState((old) => ({ ...old, [id]: value }))];
}

export function TextField({ id, label, state, set, want, type = 'text', placeholder, as = (text) => text }: FieldProps): ReactNode {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type={type} placeholder={placeholder} value={state[id] ?? ''} onChange={(e) => set(id, as(e.target.value))} data-want={want} />
    </div>
  );
}

export function SelectField({ id, label, state, set, want, options }: FieldProps & { readonly options: readonly string[] }): ReactNode {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={state[id] ?? ''} onChange={(e) => set(id, e.target.value)} data-want={want}>
        <option value="">Select</option>
        {options.map((o) => (
          <option key={o}>{o}</option>
        ))}
      </select>
    </div>
  );
}

export function Twins({ id, label, state, set, want }: FieldProps): ReactNode {
  return (
    <div className="field">
      <span className="label">{label}</span>
      <div>
        {['Yes', 'No'].map((o) => (
          <button key={o} type="button" id={`${id}-${o}`} aria-pressed={state[id] === o} onClick={() => set(id, o)} data-want={want === o ? 'pressed' : undefined}>
            {o}
          </button>
        ))}
      </div>
    </div>
  );
}

/** Drawn when the file has been hashed, as upload widgets show a name when they have sent it. */
export const digestOf = async (file: File): Promise<string> => [...new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))].map((b) => b.toString(16).padStart(2, '0')).join('');

export const draw = (page: ReactNode): void => createRoot(document.getElementById('root')!).render(page);
