import { type ReactNode, useState } from 'react';
import { draw, SelectField, TextField, useForm } from './react-form';

const JOBS = [['Botaniska', 'Head Gardener', '2021-04', ''], ['Slottsskogen', 'Gardener', '2016-09', '2021-03']] as const;
const masked = (text: string): string => {
  const digits = text.replace(/\D/g, '').slice(0, 6);
  return digits.length > 2 ? `${digits.slice(0, 2)}/${digits.slice(2)}` : digits;
};
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const YEARS = Array.from({ length: 30 }, (_, i) => String(2026 - i));

/** Blocks of jobs and schools that come a moment after the button was pressed. */
function Page(): ReactNode {
  const [state, set] = useForm();
  const [jobs, setJobs] = useState(0);
  const [schools, setSchools] = useState(0);
  const [links, setLinks] = useState(0);
  const later = (add: (n: (old: number) => number) => void) => () => void setTimeout(() => add((n) => n + 1), 250);
  const field = { state, set };
  return (
    <form id="sections">
      <h1>Gardener</h1>
      <TextField id="name" label="Full name" {...field} want="Zoë Marlowe-Singh" />
      <section>
        <h2>Work experience</h2>
        {Array.from({ length: jobs }, (_, i) => {
          const [company, title, from, to] = JOBS[i] ?? ['', '', '', ''];
          const month = (date: string): string => (date === '' ? '' : MONTHS[Number(date.slice(5)) - 1]!);
          return (
            <fieldset key={i}>
              <legend>Work experience {i + 1}</legend>
              <TextField id={`company-${i}`} label="Company" {...field} want={company} />
              <TextField id={`title-${i}`} label="Job title" {...field} want={title} />
              {i === 0 ? (
                <>
                  <SelectField id={`from-month-${i}`} label="Start month" {...field} options={MONTHS} want={month(from)} />
                  <SelectField id={`from-year-${i}`} label="Start year" {...field} options={YEARS} want={from.slice(0, 4)} />
                </>
              ) : (
                <>
                  <TextField id={`from-${i}`} label="Start date" type="month" {...field} want={from} />
                  <TextField id={`to-${i}`} label="End date (MM/YYYY)" placeholder="MM/YYYY" as={masked} {...field} want={to === '' ? '' : `${to.slice(5)}/${to.slice(0, 4)}`} />
                </>
              )}
            </fieldset>
          );
        })}
        <button type="button" id="add-job" onClick={later(setJobs)}>
          + Add another job
        </button>
      </section>
      <section>
        <h2>Education</h2>
        {Array.from({ length: schools }, (_, i) => (
          <fieldset key={i}>
            <legend>Education {i + 1}</legend>
            <TextField id={`school-${i}`} label="School" {...field} />
            <TextField id={`degree-${i}`} label="Degree" {...field} />
          </fieldset>
        ))}
        <button type="button" id="add-school" onClick={later(setSchools)}>
          Add
        </button>
      </section>
      <section>
        <h2>Websites</h2>
        {Array.from({ length: links }, (_, i) => (
          <TextField key={i} id={`link-${i}`} label={`Link ${i + 1}`} {...field} />
        ))}
        <button type="button" id="add-link" onClick={later(setLinks)}>
          Add another
        </button>
      </section>
      <button>Add experience and submit</button>
    </form>
  );
}
draw(<Page />);
