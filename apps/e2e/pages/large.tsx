import type { ReactNode } from 'react';
import { draw, SelectField, TextField, useForm } from './react-form';

const QUESTIONS = ['beds', 'roses', 'hedges', 'ponds', 'meadows', 'paths', 'tools', 'seeds', 'bulbs', 'moss', 'ferns', 'lawns', 'trees', 'soil', 'bees'];

/** Sixty fields among a thousand elements that have nothing to do with them. */
function Page(): ReactNode {
  const [state, set] = useForm();
  const field = { state, set };
  return (
    <div>
      <nav>{Array.from({ length: 250 }, (_, i) => <div key={i}><a href={`#p${i}`}><span>Posting {i}</span></a></div>)}</nav>
      <form id="large">
        <h1>Gardener</h1>
        <TextField id="first" label="First name" {...field} want="Zoë" />
        <TextField id="last" label="Last name" {...field} want="Marlowe-Singh" />
        <TextField id="email" label="Email" type="email" {...field} want="zoe@marlowe-singh.example" />
        <TextField id="phone" label="Phone" type="tel" {...field} want="+46701234567" />
        <TextField id="city" label="City" {...field} want="Göteborg" />
        <TextField id="zip" label="Postal code" {...field} want="411 03" />
        <SelectField id="country" label="Country" {...field} options={['Norway', 'Sweden', 'Switzerland']} want="Sweden" />
        <TextField id="linkedin" label="LinkedIn" {...field} want="https://www.linkedin.com/in/zoe-marlowe-singh" />
        <TextField id="github" label="GitHub" {...field} want="https://github.com/zoe-ms" />
        <TextField id="website" label="Website" {...field} want="https://zoe.marlowe-singh.example" />
        <div className="field"><label htmlFor="cv">Resume</label><input id="cv" type="file" data-want="file:resume" /></div>
        <div className="field"><label htmlFor="letter">Cover letter</label><input id="letter" type="file" data-want="file:letter" /></div>
        {[0, 1].map((i) => (
          <fieldset key={i}>
            <legend>Work experience {i + 1}</legend>
            <TextField id={`c${i}`} label="Company" {...field} want={['Botaniska', 'Slottsskogen'][i]} />
            <TextField id={`t${i}`} label="Job title" {...field} want={['Head Gardener', 'Gardener'][i]} />
            <TextField id={`s${i}`} label="Start date (MM/YYYY)" {...field} want={['04/2021', '09/2016'][i]} />
          </fieldset>
        ))}
        {QUESTIONS.map((q) => <TextField key={q} id={q} label={`What do you know about ${q}?`} {...field} />)}
        {QUESTIONS.map((q) => <SelectField key={q} id={`like-${q}`} label={`How much do you like ${q}?`} {...field} options={['Much', 'A little']} />)}
        {QUESTIONS.slice(0, 12).map((q) => <fieldset key={q}><legend>Would you work with {q}?</legend>{['Yes', 'No'].map((o) => <label key={o} className="option"><input type="radio" name={`work-${q}`} value={o} checked={state[`work-${q}`] === o} onChange={() => set(`work-${q}`, o)} />{o}</label>)}</fieldset>)}
        <button>Submit application</button>
      </form>
    </div>
  );
}
draw(<Page />);
