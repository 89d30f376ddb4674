import type { Doc } from '../bson/values';
import { callMath, callMethod, type Item, member, scriptError } from './script-values';

export interface Scope { doc: Doc; variables: Map<string, Item>; sleep(ms: number): void }
type Run = (scope: Scope) => Item;
/** A statement; what it answers is the value that it returns with. */
type Step = (scope: Scope) => { value: Item } | undefined;

const token = /\s*(?:\/\/[^\n]*|\/\*[\s\S]*?\*\/)*\s*(?:([A-Za-z_$][\w$]*)|(\d+(?:\.\d+)?)|("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|(===|!==|==|!=|<=|>=|&&|\|\||=>|[-+*/%<>!?:.,;(){}[\]=]))/y;

function tokens(source: string): string[] {
  const out: string[] = [];
  token.lastIndex = 0;
  while (source.slice(token.lastIndex).trim() !== '') {
    const at = token.lastIndex;
    const found = token.exec(source);
    if (!found) throw scriptError(`SyntaxError: unexpected text in $where: ${source.slice(at, at + 20)}`);
    out.push((found[1] ?? found[2] ?? found[3] ?? found[4]) as string);
  }
  return out;
}

const levels: readonly (readonly string[])[] = [['||'], ['&&'], ['===', '!==', '==', '!='], ['<', '>', '<=', '>='], ['+', '-'], ['*', '/', '%']];
const same = (a: Item, b: Item): boolean => a === b || (a === undefined && b === null) || (a === null && b === undefined)
  || (typeof a !== typeof b && a !== null && b !== null && typeof a !== 'object' && typeof b !== 'object' && a !== undefined && b !== undefined && Number(a) === Number(b));
const binary: Readonly<Record<string, (a: Item, b: Item) => Item>> = {
  '===': (a, b) => a === b, '!==': (a, b) => a !== b, '==': same, '!=': (a, b) => !same(a, b),
  '<': (a, b) => (a as number) < (b as number), '>': (a, b) => (a as number) > (b as number), '<=': (a, b) => (a as number) <= (b as number), '>=': (a, b) => (a as number) >= (b as number),
  '+': (a, b) => (typeof a === 'string' || typeof b === 'string' ? String(a) + String(b) : Number(a) + Number(b)), '-': (a, b) => Number(a) - Number(b),
  '*': (a, b) => Number(a) * Number(b), '/': (a, b) => Number(a) / Number(b), '%': (a, b) => Number(a) % Number(b),
};
const constants: Readonly<Record<string, Item>> = { true: true, false: false, null: null, undefined, NaN: Number.NaN, Infinity };
const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
const unquote = (s: string): string => s.slice(1, -1).replace(/\\(.)/gs, (_all, c: string) => escapes[c] ?? c);

/** A recursive descent over the little of JavaScript that predicates are made of; nothing is ever handed to a JavaScript engine. */
export class ScriptParser {
  private readonly list: string[];
  private at = 0;
  constructor(source: string) {
    this.list = tokens(source);
  }

  /** A whole script: a function, statements, or one expression. */
  script(): (scope: Scope) => Item {
    const wrapped = this.peek() === '(' && this.list[this.at + 1] === 'function' && this.take('(');
    const isFunction = this.take('function');
    if (isFunction) {
      if (this.peek() !== '(') this.at++;
      this.need('(');
      this.need(')');
    } else if (this.peek() === '(' && this.list[this.at + 1] === ')') {
      this.at += 2;
      this.need('=>');
    }
    const body = isFunction || this.peek() === '{' ? this.block() : undefined;
    if (wrapped) this.need(')');
    const steps = body ? [body] : this.statements();
    if (this.at < this.list.length && !this.take(';')) throw this.unexpected();
    const last = body ? undefined : this.lastValue;
    return (scope) => {
      for (const step of steps) {
        const out = step(scope);
        if (out) return out.value;
      }
      return last?.(scope);
    };
  }
  /** Of a script that is an expression and returns nothing: its value. */
  private lastValue: Run | undefined;

  private peek(): string | undefined { return this.list[this.at]; }
  private take(t: string): boolean {
    if (this.peek() !== t) return false;
    this.at++;
    return true;
  }
  private need(t: string): void {
    if (!this.take(t)) throw this.unexpected();
  }
  private unexpected(): Error {
    return scriptError(`SyntaxError: this server does not understand $where at '${this.peek() ?? 'its end'}'`);
  }

  private statements(): Step[] {
    const out: Step[] = [];
    while (this.at < this.list.length && this.peek() !== '}') out.push(this.statement());
    return out;
  }
  private block(): Step {
    this.need('{');
    const steps = this.statements();
    this.need('}');
    return (scope) => {
      for (const step of steps) {
        const out = step(scope);
        if (out) return out;
      }
      return undefined;
    };
  }
  private statement(): Step {
    if (this.peek() === '{') return this.block();
    if (this.take(';')) return () => undefined;
    if (this.take('return')) {
      const value: Run = this.peek() === ';' || this.peek() === '}' ? () => undefined : this.expression();
      this.take(';');
      return (scope) => ({ value: value(scope) });
    }
    if (this.take('if')) {
      this.need('(');
      const test = this.expression();
      this.need(')');
      const yes = this.statement();
      const no = this.take('else') ? this.statement() : undefined;
      return (scope) => (test(scope) ? yes(scope) : no?.(scope));
    }
    if (this.take('var') || this.take('let') || this.take('const')) {
      const name = this.list[this.at++] as string;
      this.need('=');
      const value = this.expression();
      this.take(';');
      return (scope) => void scope.variables.set(name, value(scope));
    }
    const value = this.expression();
    this.take(';');
    this.lastValue = value;
    // the value of the last expression is asked for by the script itself
    return this.at < this.list.length ? (scope) => void value(scope) : () => undefined;
  }

  expression(): Run {
    const test = this.level(0);
    if (!this.take('?')) return test;
    const yes = this.expression();
    this.need(':');
    const no = this.expression();
    return (scope) => (test(scope) ? yes(scope) : no(scope));
  }
  private level(n: number): Run {
    const operators = levels[n];
    if (!operators) return this.unary();
    let left = this.level(n + 1);
    for (let op = this.peek(); op !== undefined && operators.includes(op); op = this.peek()) {
      this.at++;
      const a = left;
      const b = this.level(n + 1);
      if (op === '||') left = (scope) => a(scope) || b(scope);
      else if (op === '&&') left = (scope) => a(scope) && b(scope);
      else {
        const compute = binary[op] as (a: Item, b: Item) => Item;
        left = (scope) => compute(a(scope), b(scope));
      }
    }
    return left;
  }
  private unary(): Run {
    if (this.take('!')) return this.not(this.unary());
    if (this.take('-')) {
      const v = this.unary();
      return (scope) => -Number(v(scope));
    }
    if (this.take('typeof')) {
      const v = this.unary();
      return (scope) => typeof v(scope);
    }
    return this.postfix(this.primary());
  }
  private not(v: Run): Run {
    return (scope) => !v(scope);
  }
  private postfix(start: Run): Run {
    let run = start;
    for (;;) {
      const holder = run;
      if (this.take('.')) {
        const name = this.list[this.at++] as string;
        if (this.peek() === '(') {
          const args = this.callArguments();
          run = (scope) => callMethod(holder(scope), name, args.map((a) => a(scope)));
        } else run = (scope) => member(holder(scope), name);
      } else if (this.take('[')) {
        const key = this.expression();
        this.need(']');
        run = (scope) => member(holder(scope), key(scope));
      } else return run;
    }
  }
  private callArguments(): Run[] {
    this.need('(');
    const out: Run[] = [];
    while (!this.take(')')) {
      out.push(this.expression());
      if (this.peek() !== ')') this.need(',');
    }
    return out;
  }
  private primary(): Run {
    if (this.take('(')) {
      const inner = this.expression();
      this.need(')');
      return inner;
    }
    const t = this.list[this.at++];
    if (t === undefined) throw this.unexpected();
    if (/^\d/.test(t)) return () => Number(t);
    if (t.startsWith('"') || t.startsWith("'")) return () => unquote(t);
    if (t === 'this' || t === 'obj') return (scope) => scope.doc;
    if (Object.hasOwn(constants, t)) return () => constants[t];
    if (t === 'Math' && this.take('.')) {
      const name = this.list[this.at++] as string;
      const args = this.callArguments();
      return (scope) => callMath(name, args.map((a) => a(scope)));
    }
    if (t === 'sleep') {
      const [ms] = this.callArguments();
      return (scope) => scope.sleep(Number(ms?.(scope) ?? 0));
    }
    if (!/^[A-Za-z_$]/.test(t) || this.peek() === '(') {
      this.at--;
      throw this.unexpected();
    }
    return (scope) => {
      if (!scope.variables.has(t)) throw scriptError(`ReferenceError: ${t} is not defined`);
      return scope.variables.get(t);
    };
  }
}
