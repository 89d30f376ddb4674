const EN = `a about above after all also am an and any are as at be because been before being below between both but by can could did do does doing
during each etc for from further had has have having he her here hers him his how i if in into is it its itself just may me more most must my no nor not
of off on once only or other our ours out over own per same shall she should so some such than that the their them then there these they this those
through to too under until up upon us very was we were what when where which while who whom why will with within without would you your yours`;
const DE = `aber als am an auch auf aus bei beim bin bis bist da dabei dadurch daher damit dann das dass dein deine dem den denn der des dich die dies diese
diesem diesen dieser dieses dir du durch ein eine einem einen einer eines er es euch euer eure fur hat haben hier ich ihr ihre ihrem ihren ihrer im in
ist ja jede jeden jeder kann kein keine mein meine mich mir mit nach nicht noch nur ob oder ohne sehr sein seine sich sie sind so sowie uber um und uns
unser unsere unserem unseren unserer unter vom von vor war was wenn werden wie wir wird wurde zu zum zur zwischen`;
const FR = `au aux avec ce ces cet cette dans de des du elle elles en est et etre eux il ils je la le les leur leurs lui ma mais mes moi mon ne nos notre nous on ou
par pas plus pour qu que qui sa sans se ses son sont sous sur ta te tes toi ton tu un une vos votre vous`;
const ES = `al algo como con cual cuando de del desde donde el ella ellas ellos en entre era es esa ese eso esta este esto estos fue ha hasta hay la las le les lo
los mas me mi mis muy nos nuestra nuestro o para pero por porque que se ser si sin sobre su sus te tu tus un una unas uno unos y ya yo`;

/** Folded function words of English, German, French and Spanish; short on purpose, the inverse document frequency does the rest. */
export const STOP_WORDS: ReadonlySet<string> = new Set([EN, DE, FR, ES].flatMap((list) => list.split(/\s+/)));
