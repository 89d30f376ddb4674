import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { digestOf, draw, SelectField, TextField, Twins, useForm } from './react-form';

/** A listbox that is a button; its options are drawn at the end of the body once it is pressed. */
function Listbox({ id, label, options, want, value, choose }: { readonly id: string; readonly label: string; readonly options: readonly string[]; readonly want?: string; readonly value: string; readonly choose: (text: string) => void }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <div className="field">
      <span id={`${id}-label`}>{label}</span>
      <button type="button" id={id} aria-haspopup="listbox" aria-expanded={open} aria-labelledby={`${id}-label`} onClick={() => setOpen(!open)} data-want={want}>
        {value || 'Select…'}
      </button>
      {open &&
        createPortal(
          <ul role="listbox" className="list">
            {options.map((o) => (
              <li
                key={o}
                role="option"
                aria-selected={o === value}
                onClick={() => {
                  choose(o);
                  setOpen(false);
                }}
              >
                {o}
              </li>
            ))}
          </ul>,
          document.body,
        )}
    </div>
  );
}

/** Reads the file, shows its name and empties its input. */
function Upload({ id, label, want }: { readonly id: string; readonly label: string; readonly want: string }): ReactNode {
  const [taken, setTaken] = useState<{ name: string; digest: string } | null>(null);
  return (
    <div className="field" data-want={want} id={`${id}-zone`} data-taken={taken?.digest ?? ''}>
      <div className="label">{label}</div>
      <div className="zone">
        <p>Drag and drop or browse</p>
        <input
          type="file"
          id={id}
          style={{ display: 'none' }}
          onChange={(e) => {
            const file = e.target.files?.[0];
            e.target.value = '';
            if (file) void digestOf(file).then((digest) => setTaken({ name: file.name, digest }));
          }}
        />
        {taken && <p>{taken.name}</p>}
      </div>
    </div>
  );
}

/** A zone without any input: it takes what is dropped. */
function DropZone({ label, want }: { readonly label: string; readonly want: string }): ReactNode {
  const [taken, setTaken] = useState<{ name: string; digest: string } | null>(null);
  return (
    <div className="field" data-want={want} id="drop" data-taken={taken?.digest ?? ''}>
      <h3>{label}</h3>
      <div
        className="dropzone"
        onDragOver={(e) => e.preventDefault()}
        onDrop={(e) => {
          e.preventDefault();
          const file = e.dataTransfer.files[0];
          if (file) void digestOf(file).then((digest) => setTaken({ name: file.name, digest }));
        }}
      >
        <p>Drop your cover letter here</p>
        {taken && <p>{taken.name}</p>}
      </div>
    </div>
  );
}

/** An editor that keeps its own text: what is not announced by an input event is drawn over. */
function Editor({ id, label, want }: { readonly id: string; readonly label: string; readonly want: string }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const text = useRef('');
  useEffect(() => {
    const timer = setInterval(() => {
      if (box.current && box.current.innerText !== text.current) box.current.innerText = text.current;
    }, 80);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="field">
      <span id={`${id}-label`}>{label}</span>
      <div ref={box} id={id} contentEditable suppressContentEditableWarning role="textbox" aria-multiline aria-labelledby={`${id}-label`} onInput={(e) => void (text.current = e.currentTarget.innerText)} data-want={want} style={{ border: '1px solid #bbb', minHeight: 60 }} />
    </div>
  );
}

function Page(): ReactNode {
  const [state, set] = useForm();
  return (
    <form id="react" onSubmit={(e) => e.preventDefault()}>
      <h1>Gardener</h1>
      <TextField id="first" label="First name *" state={state} set={set} want="Zoë" />
      <TextField id="last" label="Last name *" state={state} set={set} want="Marlowe-Singh" />
      <TextField id="email" label="Email *" type="email" state={state} set={set} want="zoe@marlowe-singh.example" />
      <SelectField id="country" label="Country" state={state} set={set} want="Sweden" options={['Norway', 'Sweden', 'Switzerland']} />
      <Listbox id="nation" label="Country of residence" value={state['nation'] ?? ''} choose={(t) => set('nation', t)} options={['Denmark', 'Finland', 'Sweden']} want="button:Sweden" />
      <Listbox id="source" label="How did you hear about us?" value={state['source'] ?? ''} choose={(t) => set('source', t)} options={['A friend', 'A fair']} />
      <Twins id="permit" label="Are you legally authorized to work in Sweden?" state={state} set={set} want="Yes" />
      <Twins id="sponsor" label="Will you require visa sponsorship to work in Sweden?" state={state} set={set} want="No" />
      <Twins id="convicted" label="Have you been convicted of a crime?" state={state} set={set} />
      <Upload id="cv" label="Resume *" want="file:resume" />
      <DropZone label="Cover letter" want="file:letter" />
      <Editor id="editor" label="Cover letter" want="letter" />
      <label className="option">
        <input type="checkbox" checked={state['terms'] === 'on'} onChange={(e) => set('terms', e.target.checked ? 'on' : '')} /> I agree to the privacy policy.
      </label>
      <button>Submit</button>
    </form>
  );
}
draw(<Page />);
