import { type ReactNode, useState } from 'react';
import { digestOf, draw, TextField, useForm } from './react-form';

/** Three steps in one page. Only the person presses Next. */
function Page(): ReactNode {
  const [state, set] = useForm();
  const [step, setStep] = useState(1);
  const [taken, setTaken] = useState('');
  const field = { state, set };
  const go = (to: number): void => {
    (globalThis as unknown as { __submits: string[] }).__submits.push(`step ${to}`);
    setStep(to);
  };
  return (
    <form id="wizard" onSubmit={(e) => e.preventDefault()}>
      <h1>Gardener</h1>
      <h2>Step {step} of 3</h2>
      {step === 1 && (
        <>
          <TextField id="f-0" label="First name" {...field} want="Zoë" />
          <TextField id="f-1" label="Last name" {...field} want="Marlowe-Singh" />
          <TextField id="f-2" label="Email" {...field} want="zoe@marlowe-singh.example" />
        </>
      )}
      {step === 2 && (
        <>
          <TextField id="g-0" label="Phone" type="tel" {...field} want="+46701234567" />
          <TextField id="g-1" label="LinkedIn" {...field} want="https://www.linkedin.com/in/zoe-marlowe-singh" />
          <div className="field" data-digest={taken}>
            <label htmlFor="cv">Resume</label>
            <input id="cv" type="file" onChange={(e) => { const file = e.target.files?.[0]; if (file) void digestOf(file).then(setTaken); }} data-want="file:resume" />
          </div>
        </>
      )}
      {step === 3 && <TextField id="h-0" label="Anything else?" {...field} />}
      {step < 3 ? (
        <button type="button" id="next" onClick={() => go(step + 1)}>
          Next
        </button>
      ) : (
        <button>Submit</button>
      )}
    </form>
  );
}
draw(<Page />);
