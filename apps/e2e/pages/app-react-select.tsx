import type { ReactNode } from 'react';
import Select from 'react-select';
import AsyncSelect from 'react-select/async';
import { draw, TextField, useForm } from './react-form';

interface Option {
  readonly value: string;
  readonly label: string;
}
const optionsOf = (...labels: string[]): Option[] => labels.map((label) => ({ value: label.toLowerCase(), label }));
const COUNTRIES = optionsOf('Austria', 'Norway', 'Swaziland', 'Sweden', 'Switzerland');
const PLACES = optionsOf('Göteborg, Västra Götaland, Sweden', 'Gothenburg, Nebraska, United States', 'Göttingen, Lower Saxony, Germany');

const findPlaces = (text: string): Promise<Option[]> => new Promise((resolve) => setTimeout(() => resolve(PLACES.filter((o) => o.label.toLowerCase().startsWith(text.split(',')[0]!.toLowerCase()))), 700));

function Page(): ReactNode {
  const [state, set] = useForm();
  const want = (id: string, text: string): void => document.getElementById(id)?.setAttribute('data-want', `shown:${text}`);
  return (
    <form
      id="selects"
      ref={() => {
        want('country', 'Sweden');
        want('location', 'Göteborg, Västra Götaland, Sweden');
        want('living', 'Sweden');
      }}
    >
      <h1>Gardener</h1>
      <TextField id="name" label="Full name *" state={state} set={set} want="Zoë Marlowe-Singh" />
      <TextField id="email" label="Email *" type="email" state={state} set={set} want="zoe@marlowe-singh.example" />
      <div className="field">
        <label htmlFor="country">Country *</label>
        <Select inputId="country" classNamePrefix="select" options={COUNTRIES} onChange={(o) => set('country', o?.label ?? '')} isClearable />
      </div>
      <div className="field">
        <label htmlFor="location">Location (City)</label>
        <AsyncSelect inputId="location" classNamePrefix="select" loadOptions={findPlaces} onChange={(o) => set('location', o?.label ?? '')} isClearable />
      </div>
      <div className="field">
        <label htmlFor="living">In which country do you live?</label>
        <Select inputId="living" classNamePrefix="select" isMulti options={COUNTRIES} onChange={(all) => set('living', all.map((o) => o.label).join(', '))} />
      </div>
      <div className="field">
        <label htmlFor="gender">Gender</label>
        <Select inputId="gender" classNamePrefix="select" options={optionsOf('Woman', 'Man', 'Decline to answer')} onChange={(o) => set('gender', o?.label ?? '')} />
      </div>
      <div className="field">
        <label htmlFor="tools">Which tools do you use?</label>
        <Select inputId="tools" classNamePrefix="select" isMulti options={optionsOf('Spade', 'Rake')} onChange={(all) => set('tools', all.map((o) => o.label).join(', '))} />
      </div>
      <TextField id="linkedin" label="LinkedIn" state={state} set={set} want="https://www.linkedin.com/in/zoe-marlowe-singh" />
      <button type="submit">Submit application</button>
    </form>
  );
}
draw(<Page />);
