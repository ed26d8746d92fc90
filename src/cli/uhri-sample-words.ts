/**
 * What the made-up recommendations of `uhri-sample` are put together from. The words are our own; names of themes, groups and goals
 * are those that the Universal Human Rights Index prints.
 */
export interface Topic {
  readonly heading: string;
  readonly themes: readonly string[];
  readonly persons: readonly string[];
  readonly goals: readonly string[];
  /** What is wrong, as it goes on after "is concerned about". */
  readonly concerns: readonly string[];
  /** What is asked for, as it begins after "should". */
  readonly asks: readonly string[];
}

const JUSTICE = '16.3 - Promote the rule of law and access to justice for all';
const PEACE = '16 - PEACE, JUSTICE AND STRONG INSTITUTIONS';
const EQUAL = '10.3 - Ensure equal opportunities and end discrimination';

const topic = (
  heading: string,
  themes: readonly string[],
  persons: readonly string[],
  goals: readonly string[],
  concerns: readonly string[],
  asks: readonly string[],
): Topic => ({ heading, themes, persons, goals, concerns, asks });

export const TOPICS: readonly Topic[] = [
  topic('Enforced disappearance', ['Enforced disappearances', 'Right to effective remedy & reparations'], ['Disappeared persons'], [PEACE],
    ['the number of persons whose fate and whereabouts remain unknown', 'the slow pace of searches and of the identification of remains', 'the absence of a separate offence of enforced disappearance in the criminal code'],
    ['ratify the Convention against enforced disappearance without reservations', 'make enforced disappearance a separate offence with penalties that fit its gravity', 'set up a national register of disappeared persons with a protocol for immediate search', 'give relatives access to the files of each investigation']),
  topic('Torture and ill-treatment', ['Prohibition of torture & cruel, inhuman or degrading treatment', 'Rule of law & impunity'], ['Persons deprived of their liberty & detainees', 'Law enforcement / police & prison officials'], [JUSTICE, PEACE],
    ['reports of ill-treatment in police custody', 'a definition of torture that leaves out its purposes', 'the use in court of statements obtained under pressure'],
    ['define torture in criminal law in the words of article 1 of the Convention', 'ratify the Optional Protocol to the Convention against Torture', 'establish a national preventive mechanism with free access to all places of detention', 'record all interrogations by sound and image']),
  topic('Conditions of detention', ['Conditions of detention', 'Arbitrary arrest & detention'], ['Persons deprived of their liberty & detainees'], [PEACE],
    ['overcrowding in prisons and in remand centres', 'the length of detention before trial', 'the lack of health care for detained persons'],
    ['reduce overcrowding by measures other than detention', 'separate persons on remand from convicted persons', 'let independent monitors visit every prison unannounced', 'limit detention before trial by law']),
  topic('Violence against women', ['Violence against women', 'Domestic violence', 'Sexual & other forms of gender-based violence'], ['Women & girls'], ['5.2 - End all violence against and exploitation of women', '5 - GENDER EQUALITY'],
    ['the prevalence of violence in the home and the low number of complaints', 'the lack of shelters outside the capital', 'penalties that do not deter those who repeat such acts'],
    ['adopt a comprehensive law on violence against women', 'make all forms of domestic violence a criminal offence, marital rape among them', 'open shelters with legal and medical help in every region', 'train judges, prosecutors and the police to deal with such cases']),
  topic('Women in public life', ['Participation of women in political & public life', 'Advancement of women', 'Discrimination against women'], ['Women & girls'], ['5.5 - Equal opportunities and participation in leadership', '5.1 - End discrimination against women and girls'],
    ['the small share of women in parliament and in high offices', 'stereotypes about the roles of women and men in family and society', 'the gap between the wages of women and men'],
    ['introduce temporary special measures so that women take part in public life on equal terms', 'repeal every provision that discriminates against women', 'close the gap between the wages of women and men', 'promote women to posts of decision in the foreign service and the judiciary']),
  topic('National human rights institution', ['National Human Rights Institution (NHRI)', 'Budget & resources (for human rights implementation)'], [], ['16.a - Strong institutions to prevent violence, terrorism and crime', PEACE],
    ['the insufficient funds and staff of the national institution', 'the way in which its members are chosen', 'the lack of follow-up to its recommendations'],
    ['establish a national human rights institution in full compliance with the Paris Principles', 'provide the national human rights institution with sufficient funds and staff', 'choose its members by an open and participatory procedure', 'give it a mandate to receive individual complaints']),
  topic('Freedom of expression', ['Freedom of opinion & expression & right to information', 'Civil & political rights - general measures of implementation'], ['Media', 'Human rights defenders'], ['16.10 - Ensure public access to information and fundamental freedoms', PEACE],
    ['threats and attacks against journalists and the impunity of those responsible', 'the use of criminal defamation against critics', 'orders to block websites without review by a court'],
    ['decriminalise defamation', 'protect journalists and human rights defenders against threats and attacks', 'investigate promptly every attack on a journalist', 'adopt a law on access to information in line with international standards']),
  topic('Peaceful assembly', ['Freedom of assembly & peaceful demonstration', 'Cooperation & consultation with civil society'], ['Civil society'], [PEACE],
    ['excessive force against persons who demonstrate', 'burdens of registration and of reporting on associations', 'the refusal of permits for meetings without reasons'],
    ['replace the system of permits for demonstrations by one of notice', 'ensure that force is used only as a last resort and in proportion', 'lift undue limits on the funding of associations', 'consult civil society on each draft law that concerns it']),
  topic('Independence of the judiciary', ['Administration of justice & fair trial', 'Access to justice & remedy'], ['Judges, lawyers and prosecutors'], [JUSTICE],
    ['interference of the executive with the appointment of judges', 'the backlog of cases and the length of proceedings', 'the lack of legal aid for those who cannot pay'],
    ['guarantee in law and in practice the independence of judges', 'strengthen legal aid throughout the territory', 'appoint judges by objective criteria and for a fixed term', 'ensure that civilians are not tried before military courts']),
  topic('Death penalty', ['Death penalty', 'Right to life'], ['Persons deprived of their liberty & detainees'], [PEACE],
    ['death sentences passed after trials without sufficient guarantees', 'the number of offences that carry the death penalty', 'the conditions of those who await execution'],
    ['abolish the death penalty', 'declare a moratorium on executions with a view to abolition', 'accede to the Second Optional Protocol to the Covenant', 'commute all death sentences to terms of imprisonment']),
  topic('Protection of children', ['Children: protection against exploitation', 'Children: family environment & alternative care', 'Children: definition; general principles; protection'], ['Children', 'Youth & juveniles'], ['16.2 - Protect children from abuse, exploitation, trafficking and violence', '8.7 - End modern slavery, trafficking and child labour'],
    ['the number of children who work under hazardous conditions', 'corporal punishment, which remains lawful at home', 'the placement of young children in institutions'],
    ['prohibit corporal punishment of children in all settings', 'raise the minimum age of criminal responsibility', 'eliminate child labour in agriculture and domestic work', 'replace institutions by care in families']),
  topic('Birth registration', ['Rights related to name, identity & nationality', 'Constitutional & legislative framework'], ['Children', 'Stateless persons'], ['16.9 - Universal legal identity and birth registration'],
    ['the low rate of registration of births in remote areas', 'fees for late registration', 'the risk of statelessness of children of foreign parents'],
    ['register every birth free of charge', 'send mobile teams to register births in remote areas', 'accede to the two conventions on statelessness', 'let mothers pass on their nationality on equal terms with fathers']),
  topic('Education', ['Right to education', 'Human rights education, trainings & awareness raising'], ['Children', 'Educational staff & students'], ['4 - QUALITY EDUCATION', '4.7 - Education for sustainable development and global citizenship'],
    ['the number of girls who leave school early', 'indirect costs of schooling that poor families cannot bear', 'the lack of trained teachers in rural schools'],
    ['ensure free and compulsory primary education for all', 'keep girls in school, also during pregnancy and after birth', 'raise the share of the budget that goes to education', 'include human rights in the curricula of all levels']),
  topic('Health', ['Right to health', 'Access to sexual & reproductive health & services'], ['Women & girls', 'Persons living in rural areas'], ['3 - GOOD HEALTH AND WELL-BEING', '3.7 - Universal access to sexual and reproductive health-care services'],
    ['high maternal mortality', 'the distance to the nearest clinic in rural areas', 'the criminalisation of abortion in all circumstances'],
    ['reduce maternal mortality by skilled care at birth', 'extend health insurance to those who work informally', 'ensure access to sexual and reproductive health services', 'permit the termination of pregnancy at least where life or health is at risk']),
  topic('Housing, land and poverty', ['Right to adequate housing', 'Land & property rights', 'Human rights & poverty'], ['Persons living in poverty', 'Persons living in rural areas'], ['1 - NO POVERTY', '11.1 - Safe and affordable housing'],
    ['forced evictions without alternative housing', 'the persistence of poverty despite growth', 'the concentration of land in few hands'],
    ['prohibit forced evictions and compensate those affected', 'adopt a strategy against poverty with measurable goals', 'provide affordable housing to families of low income', 'secure the tenure of those who till the land']),
  topic('Work and social security', ['Right to work and to just & favorable conditions of work & labour rights', 'Right to social security'], ['Migrants & domestic workers'], ['8 - DECENT WORK AND ECONOMIC GROWTH', '8.8 - Universal labour rights and safe working environments'],
    ['the size of the informal economy', 'a minimum wage that does not allow a decent living', 'limits on the right to strike'],
    ['raise the minimum wage to a level that allows a decent living', 'extend labour law to domestic workers', 'strengthen the labour inspectorate', 'respect the right to strike in law and in practice']),
  topic('Indigenous Peoples', ['Cultural rights', 'Land & property rights', 'Right to self-determination'], ['Indigenous peoples'], [EQUAL, '2.3 - Double agricultural productivity and incomes of small-scale producers'],
    ['projects on indigenous land without consent', 'the marginalisation of indigenous communities', 'threats against those who defend the land'],
    ['obtain free, prior and informed consent before projects on indigenous land', 'ratify Convention No. 169 of the International Labour Organization', 'demarcate and protect the lands of indigenous communities', 'promote the languages of indigenous communities in schools']),
  topic('Racial discrimination', ['Racial discrimination', 'Equality & non-discrimination'], ['Minorities/ racial, ethnic, linguistic, religious or descent-based groups', 'Roma, Gypsies, Sinti & Travellers'], [EQUAL],
    ['hate speech in public debate and on the Internet', 'profiling by the police on grounds of origin', 'the segregation of minorities in housing and schools'],
    ['adopt a comprehensive law against discrimination', 'prosecute hate crimes and publish figures on them', 'end the segregation of minority children in schools', 'prohibit profiling by the police on grounds of origin']),
  topic('Migrants and refugees', ['Non-refoulement', 'Rights related to migration'], ['Migrants', 'Refugees & asylum seekers'], ['10.7 - Responsible and well-managed migration policies'],
    ['the detention of migrants, families among them', 'returns at the border without individual examination', 'the exploitation of workers whose permit is tied to one employer'],
    ['respect the principle of non-refoulement without exception', 'end the detention of children on grounds of migration', 'ratify the Convention on the rights of migrant workers', 'examine each request for asylum individually']),
  topic('Trafficking in persons', ['Human trafficking & contemporary forms of slavery', 'Support to victims & witnesses'], ['Women & girls', 'Children', 'Migrants'], ['8.7 - End modern slavery, trafficking and child labour'],
    ['the low number of convictions for trafficking', 'the treatment of victims as offenders', 'insufficient help for victims'],
    ['strengthen the prosecution of trafficking in persons', 'identify victims early and protect them from prosecution', 'fund shelters for victims of trafficking', 'cooperate with neighbouring States against trafficking']),
  topic('Persons with disabilities', ['Persons with disabilities: independence, inclusion', 'Persons with disabilities: accessibility, mobility'], ['Persons with disabilities'], ['11.7 - Provide universal access to safe, inclusive and accessible green and public spaces', EQUAL],
    ['guardianship that takes away legal capacity', 'the lack of accessible buildings and transport', 'the placement of persons with disabilities in institutions'],
    ['replace guardianship by supported decision-making', 'make public buildings and transport accessible', 'close institutions and provide services in the community', 'include children with disabilities in ordinary schools']),
  topic('Sexual orientation and gender identity', ['Equality & non-discrimination', 'Right to private life, privacy'], ['Lesbian, gay, bisexual, transgender and intersex persons (LGBTI)'], [EQUAL],
    ['laws that punish consensual relations between adults of the same sex', 'violence against persons on grounds of gender identity', 'medical conditions for the recognition of gender'],
    ['decriminalise consensual relations between adults of the same sex', 'investigate and punish violence on grounds of sexual orientation or gender identity', 'allow gender to be recognised by a simple procedure', 'prohibit discrimination on grounds of sexual orientation']),
  topic('Climate and environment', ['Human rights & the environment', 'Human rights & climate change', 'Business & Human Rights'], ['Persons living in rural areas'], ['13 - CLIMATE ACTION', '13.1 - Strengthen resilience and adaptive capacity to climate related disasters', '12.6 - Encourage sustainable practices for companies'],
    ['pollution by mining and its effect on water', 'the absence of due diligence of companies in law', 'the effects of rising seas on coastal communities'],
    ['make due diligence on human rights binding for companies', 'adapt to climate change with the participation of those affected', 'clean up polluted water and soil', 'meet its goals for the reduction of emissions']),
  topic('Treaties and cooperation', ['Acceptance of international norms', 'Cooperation & Follow up with Treaty Bodies', '2030 Agenda & other voluntary commitments'], [], ['17 - PARTNERSHIPS FOR THE GOALS'],
    ['reports that have been overdue for many years', 'reservations that are contrary to the object of the Convention', 'requests for visits that remain without an answer'],
    ['withdraw its reservations to the Convention', 'submit its overdue reports to the treaty bodies', 'extend a standing invitation to special procedures', 'accept the competence of the Committee to examine communications']),
]; // prettier-ignore

/** How much, how, with whom: what may follow a request or a concern. */
export const QUALIFIERS: readonly string[] = [
  'without delay', 'within a clear time frame', 'in close consultation with civil society', 'with sufficient human, technical and financial resources',
  'in law and in practice', 'throughout its territory, remote areas included', 'as the Committee recommended in its previous concluding observations',
  'and publish figures by sex, age, origin and region', 'and report on the results in its next periodic report', 'in line with its international obligations',
  'taking into account the needs of women, children and persons with disabilities', 'with the technical assistance of the Office of the High Commissioner',
  'and raise awareness of it among the public', 'through an independent and effective mechanism', 'by amending the law where necessary',
  'giving priority to the regions that are most affected', 'and evaluate its effects every two years', 'in cooperation with the national human rights institution',
]; // prettier-ignore

export const WELCOMES: readonly string[] = [
  'the adoption of a national plan of action', 'the information given by the delegation', 'recent amendments to the criminal code',
  'the efforts made since the last review', 'the constructive dialogue with the delegation', 'the establishment of a ministry in charge of these matters',
]; // prettier-ignore
