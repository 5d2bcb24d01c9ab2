/** Words that say nothing of what a proposal is about, per language, already without accents. */
const ES = `a al algo alguien algun alguna algunas algunos alla alli ante antes aqui aca asi aun aunque
bajo bien cada como con contra cual cuales cualquier cuando cuanta cuantas cuanto cuantos da dan de
deberia deberian debe deben decir deje del desde digan donde dos e el ella ellas ellos en entre era
eran es esa esas ese eso esos esta estan estar estas este esto estos fue fueron gente ha habia hace
hacen hacer haga hagan hay haya hasta hicieron hizo la las le les lo los mas me mi mis mucha muchas
mucho muchos muy nada ni no nos nosotros nuestra nuestras nuestro nuestros o otra otras otro otros
para pero poco podamos poder podria por porque pueda puedan puede pueden pues que queremos quien
quienes sabe saber se sea sean segun ser si sin sino sobre solo somos son su sus tal tambien tan
tanto te tenemos tener tenga tengan tiene tienen toda todas todo todos tras tu un una unas uno unos
va van vayan venga vengan vez veces y ya yo`

const PT = `a ao aos algo alguem alguma algumas algum alguns ali ante antes aqui as ate bem cada com
como contra da das de dela dele deles depois desde deve devem do dois dos e ela elas ele eles em
entre era eram essa essas esse esses esta estao estar estas este estes eu faca facam faz fazer foi
foram gente ha haja isso isto ja la lhe mais mas me mesmo meu minha muita muitas muito muitos na nao
nas nem no nos nossa nossas nosso nossos num numa o onde os ou outra outras outro outros para pela
pelas pelo pelos pode podem poder por porque possa possam pouco quais qual qualquer quando quanto
que quem queremos quer sabe saber se seja sejam sem ser seu seus so sobre somos sua suas tambem tao
te tem temos tenha tenham ter toda todas todo todos tudo um uma umas uns vai vao vez`

const EN = `a about after all also an and any are as at be because been before being but by can could
did do does each every for from get had has have having he her here him his how i if in into is it
its just let like make many may me more most much must my need needs no not of on one only or other
our out over own people put said same say see she should so some such than that the their them then
there these they this those through to too under until up us very want was we were what when where
which while who whom why will with without would you your`

export const STOP_WORDS: Readonly<Record<'es' | 'en' | 'pt', ReadonlySet<string>>> = {
  es: new Set(ES.split(/\s+/)),
  en: new Set(EN.split(/\s+/)),
  pt: new Set(PT.split(/\s+/)),
}
