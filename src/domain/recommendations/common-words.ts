/**
 * How many of the 31,922 recommendations and pledges that UPR Info recorded in the sessions 1 to 20 of the review have each word, as
 * `wordingOf` reads it: what most of them say weighs little when two are compared. Words of fewer than 60 are left out and weigh most. The
 * figures are fixed, so that likeness never depends on what else the house holds. Counted in 2026 from the data set `upr-info-csv`.
 */
export const RECOMMENDATIONS_COUNTED = 31_922;

const COUNTED = `
  RATIFY 5780, APPLY 4560, woman 3894, child 3526, against 3457, protect 3450, END 3358, STRENGTHEN 3106, ESTABLISH 2498,
  legisl 2498, law 2443, violenc 2417, promot 2405, educ 2332, discrimin 2231, ADOPT 2073, combat 1823, develop 1659,
  prevent 1443, polici 1425, DECRIMINALIZE 1421, freedom 1282, social 1245, programm 1233, system 1216, prison 1207,
  domest 1185, sexual 1151, plan 1133, independ 1116, action 1109, cooper 1103, public 1103, investig 1096,
  death-penalty 1084, societi 1081, mechan 1079, trafficking 1078, health 1063, special-procedures 1043, area 1032,
  address 1028, person 990, justic 987, victim 970, minor 967, standard 956, commit 955, form 938, awareness 928,
  assist 905, group 903, police 878, gender 850, peopl 841, nhri 836, review 834, provis 834, support 832, communiti 827,
  punish 804, express 800, tortur 796, civil 792, LESS 784, econom 779, train 777, equal 774, institut 767, report 740,
  servic 732, unit 720, crimin 716, polit 708, crime 703, oblig 700, secur 699, disability 690, act 686, poverti 683,
  fight 680, NOT 672, forc 669, cultur 664, strategi 661, prosecut 659, migrant 640, girl 637, reform 636, organ 626,
  committe 620, condit 613, labour 611, treati 609, particip 602, prohibit 601, base 596, treatment 593, case 592,
  amend 591, comprehens 587, framework 586, instrument 584, MORATORIUM 583, code 582, famili 582, vulner 579, bodi 574,
  respons 569, violat 550, popul 548, situat 542, defend 534, judici 525, perpetr 523, SIGN 516, non 507,
  gender-equality 496, constitut 492, allow 487, capac 486, care 485, school 483, integr 476, follow 465, ethnic 460,
  standing-invitation 458, abus 453, citizen 450, convent 442, religi 440, journalist 438, council 431, live 431,
  free 429, campaign 424, achiev 423, roma 422, media 421, racial 414, account 411, rural 406, court 406, field 402,
  member 397, employ 395, KEEP 393, worker 392, new 387, enjoy 384, visit 381, inform 381, assembl 380, conform 375,
  procedur 375, concern 375, life 374, execut 374, judiciari 371, alleg 369, technic 367, exploit 366, enforc 365,
  parti 360, monitor 355, administr 354, orient 354, made 350, principl 349, refuge 346, indigenous 341, request 331,
  impun 328, initi 327, WITHDRAW 315, build 314, religion 310, better 310, associ 309, peac 305, commiss 305,
  financi 304, univers 302, fgm 302, general 301, facilit 300, offic 300, offici 296, region 295, status 293,
  discriminatori 291, complet 287, qualiti 286, anti 286, sector 284, penal 282, age 281, decis 280, hiv 277, hous 276,
  period 275, corpor 275, dialogu 273, introduc 271, author 270, involv 270, inclus 267, marriag 264, high 263,
  alloc 262, exercis 260, fundament 259, current 257, opportun 255, ill 252, applic 250, appli 249, rule 248, ident 246,
  individu 246, encourag 244, restrict 242, conduct 241, share 240, number 235, trial 235, racism 234, transpar 230,
  consult 230, enabl 229, fair 229, arm 227, resolut 225, accept 223, foreign 223, same-sex 220, registr 219, basi 218,
  addit 217, pay 215, role 215, offenc 213, CRIMINALIZE 212, definit 210, remov 206, goal 206, territori 206, revis 205,
  juvenil 204, asylum 204, experi 204, advanc 202, toler 198, ohchr 198, elect 197, corrupt 197, regul 197, MORE 197,
  detaine 196, engag 196, problem 196, recogn 196, complaint 195, articl 194, submit 194, men 193, realiz 190, rate 189,
  food 188, imparti 187, militari 186, press 186, remain 186, function 185, oper 184, harass 184, ground 184, affect 184,
  environ 183, consolid 183, agenc 180, upr 180, primari 179, tradit 179, conflict 178, safeguard 176, basic 176,
  identifi 175, challeng 175, judg 175, humanitarian 174, minimum 173, lgbt 171, coordin 169, releas 168, stereotyp 168,
  effici 167, attack 167, rape 167, expand 165, land 165, arbitrari 165, opinion 165, core 163, local 162, fulfil 161,
  program 160, mandat 160, contribut 160, ombudsman 160, immigr 160, reintegr 155, differ 154, brought 153, birth 151,
  seeker 151, bill 151, belong 151, best 151, meet 150, belief 150, intimid 150, grant 150, invit 150, de 150, clear 148,
  xenophobia 147, water 146, safe 146, democrat 146, disappear 146, indigen 146, first 144, terror 142, dissemin 142,
  degrad 141, target 141, palestinian 141, inhuman 140, norm 140, approach 140, feder 140, consist 139, cruel 137,
  avail 137, delay 137, adult 137, natur 137, respond 136, receiv 136, intoler 136, inequ 135, rehabilit 134, limit 134,
  suffici 133, medic 133, chang 133, recruit 132, represent 132, call 132, sentenc 132, reconcili 131, construct 131,
  origin 131, ongo 131, object 130, ngos 130, compet 128, return 126, futur 126, face 126, market 126, context 125,
  subject 125, harm 124, deal 124, commission 123, detain 123, empower 122, hold 122, prostitut 122, interest 121,
  privat 120, counter 120, systemat 119, observ 118, help 118, close 118, idp 117, sanction 117, caus 116, arrest 116,
  consent 115, lawyer 115, recent 115, gap 115, tackl 115, altern 115, infrastructur 114, matern 114, racist 114,
  african 114, design 113, remedi 113, mortal 113, personnel 113, prepar 113, hate 113, kill 112, imprison 112,
  extrajudici 111, explicit 110, centr 108, benefit 108, regular 107, open 107, civilian 106, communic 106, threat 105,
  impos 105, ministri 104, declar 104, defin 104, adolesc 104, regardless 103, overcom 103, boy 102, foster 102,
  compens 102, facil 101, illeg 101, young 101, lead 101, sanit 100, repres 100, socio 100, internet 100, government 99,
  profession 99, welfar 99, ilo 99, speech 99, valu 98, millennium 98, languag 98, project 98, emphasi 97, offend 96,
  partner 96, icc 96, contain 95, freeli 95, safeti 95, stakehold 94, separ 94, disadvantag 94, custodi 93,
  undertaken 93, physic 93, direct 93, perspect 92, repar 92, evalu 91, un 91, control 91, sex 91, held 90,
  throughout 90, structur 90, main 90, reproduct 90, pend 89, collect 89, extrem 89, success 89, ban 89, overcrowd 89,
  power 89, formal 88, excess 88, migrat 88, motiv 88, incid 88, present 87, prosecutor 87, resid 87, risk 86, staff 86,
  two 86, elder 86, world 86, illiteraci 85, lift 85, youth 84, divers 84, reach 84, negat 84, impact 84, depriv 84,
  liberti 84, approv 83, union 83, demonstr 83, notabl 83, properti 83, occupi 83, facto 82, compulsori 82, voluntari 82,
  launch 81, secondari 81, purpos 81, abl 80, restor 80, protocol 80, abort 80, solut 79, war 79, endeavour 79, re 79,
  jurisdict 79, european 78, charg 78, outstand 78, death 78, arab 78, home 77, obtain 77, drink 77, obstacl 77,
  incit 77, assess 76, sphere 76, document 76, mother 76, pornographi 76, redress 76, allevi 76, shelter 75, agre 75,
  previous 75, circumst 75, strict 74, appoint 74, root 74, movement 73, penalti 73, parent 72, data 72, enshrin 72,
  coverag 72, enrol 72, materi 72, inherit 72, defam 71, sale 71, manag 71, understand 71, budget 70, permit 70, hatr 70,
  muslim 70, descent 69, elector 68, invest 68, strateg 68, overdu 68, unemploy 68, camp 68, higher 67, pledg 67,
  femal 66, next 66, agreement 66, collabor 66, regist 66, poor 66, attitud 66, climat 66, refer 65, reflect 65,
  major 65, margin 65, marit 65, transit 64, long 64, urban 64, jure 64, defenc 63, parliament 63, mainstream 63,
  xenophob 63, street 63, indic 63, third 63, curricula 62, incom 62, recognit 62, worst 62, interfer 61, reason 61,
  emerg 61, soldier 61, convict 60, actor 60, mental 60, scope 60, modifi 60, citizenship 60
`;

export const COMMON_WORDS: ReadonlyMap<string, number> = new Map(
  COUNTED.trim()
    .split(/,\s+/)
    .map((entry) => {
      const [word = '', count] = entry.split(' ');
      return [word, Number(count)];
    }),
);
