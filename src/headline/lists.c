// SPDX-License-Identifier: MIT
#include "headline/lists.h"

const char LIST_SAYING[] =
    " said says say told tells announced announces according reported reports "
    "added adds explained explains wrote writes noted notes stated states "
    "confirmed confirms warned warns claimed claims argued argues suggested "
    "suggests estimated estimates insisted insists believes predicted "
    "tweeted posted commented revealed show shows showed declared admitted "
    "acknowledged ";

const char LIST_DAYS[] =
    " monday tuesday wednesday thursday friday saturday sunday today tonight "
    "yesterday tomorrow mon. tue. wed. thu. fri. sat. sun. ";

const char LIST_MONTHS[] =
    " january february march april may june july august september october "
    "november december jan. feb. mar. apr. aug. sept. sep. oct. nov. dec. ";

const char LIST_NEGATION[] =
    " not n't no never neither nor without unless only if hardly barely deny "
    "denies denied denying refuse refuses refused refusing cannot nobody none "
    "dispute disputes disputed unlikely lest few ";

const char LIST_DENIAL[] =
    " not n't no never neither nor without only hardly barely deny denies "
    "denied denying refuse refuses refused refusing cannot nobody none dispute "
    "disputes disputed unlikely lest ";

const char LIST_REFUSAL[] =
    " fail fails failed failing reject rejects rejected rejecting dismiss "
    "dismisses dismissed doubt doubts doubted prevent prevents prevented ban "
    "bans banned oppose opposes opposed avoid avoided stop stops stopped rule "
    "rules ruled little whether ";

const char LIST_CONDITION[] =
    " if unless until only without except provided whether lest than that "
    "not never no assuming besides pending ";

const char LIST_SUBORDINATE[] =
    " after before as while when because although though amid despite "
    "following since where whereas ahead during ";

const char LIST_PREPOSITIONS[] =
    " in on at from by with for to against into over under about through "
    "across near around outside inside within along behind between among "
    "toward towards via at off onto upon during throughout including "
    "regarding concerning like beyond beside alongside amid ";

const char LIST_TIED[] =
    " reliance_on dependence_on emphasis_on failure_to took_on take_on "
    "takes_on taking_on attempt_to attempts_to "
    "plan_to plans_to decision_to bid_to "
    "effort_to efforts_to ability_to way_to chance_to power_to refusal_to "
    "accused_of charged_with convicted_of linked_to based_on led_to lead_to "
    "leads_to leading_to related_to belongs_to belong_to consists_of "
    "depends_on focused_on focuses_on focus_on aimed_at according_to due_to "
    "subject_to committed_to dedicated_to known_for known_as called_for "
    "calls_for calling_for call_for look_for looking_for looks_for looked_for "
    "look_to turned_into turn_into turned_to agreed_to agree_to agrees_to "
    "refers_to referred_to responded_to respond_to contributed_to "
    "contribute_to compared_to compared_with faced_with filled_with met_with "
    "meet_with dealt_with deal_with dealing_with cope_with provided_with "
    "apply_for applied_for pay_for paid_for paying_for vote_for voted_for "
    "voted_against vote_against protest_against fight_against fought_against "
    "fight_for came_from come_from comes_from stem_from suffer_from "
    "suffered_from resulted_in result_in results_in resulting_in believe_in "
    "engaged_in involved_in interested_in succeed_in participate_in "
    "participated_in invest_in invested_in specialize_in located_in "
    "based_in born_in named_after named_for taken_to sent_to brought_to "
    "given_to "
    "moved_to returned_to went_to go_to goes_to gone_to going_to came_to "
    "come_to comes_to added_to attached_to addressed_to limited_to exposed_to "
    "transferred_to admitted_to sentenced_to opposed_to relied_on rely_on "
    "relies_on insisted_on imposed_on spent_on put_on placed_on taken_on "
    "worked_on work_on working_on works_on carried_on carry_on blamed_for "
    "blames_for blame_for responsible_for awarded_to divided_into "
    "transformed_into access_to right_to attack_on attacks_on ban_on "
    "lack_of end_to threat_to bid_for need_for search_for demand_for "
    "support_for hope_for increase_in decline_in rise_in drop_in fall_in "
    "interest_in role_in change_in changes_in war_on tax_on sanctions_on "
    "sanctions_against lawsuit_against case_against fight_over talks_with "
    "deal_with agreement_with treaty_with relations_with problem_with "
    "responsibility_for reason_for reasons_for answer_to response_to "
    "solution_to approach_to alternative_to key_to damage_to addition_to "
    "impact_on effect_on effects_on pressure_on pressure_from withdrawal_from "
    "withdraw_from withdrew_from resigned_as serve_as served_as serves_as "
    "serving_as seen_as regarded_as described_as treated_as such_as "
    "appointed_as elected_as act_as acting_as work_as worked_as acted_as "
    "urged_to asked_about talk_about talking_about think_about thinking_about "
    "worried_about concerned_about learn_about know_about "
    "spoke_to speak_to spoke_with talked_to listen_to listening_to "
    "introduced_to open_to close_to similar_to able_to used_to set_to "
    "expected_to die_from died_from died_of killed_by run_by led_by "
    "prohibited_from banned_from prevented_from removed_from excluded_from "
    "protected_from fell_to rose_to dropped_to increased_to "
    "reduced_to cut_to raised_to fell_by rose_by up_from down_from range_from "
    "ranging_from number_of acquired_by owned_by held_by made_of "
    "won_by caused_by beat_by interfere_in interfering_in interfered_in "
    "participate_in participated_in involved_in engaged_in succeeded_in "
    "serve_as served_as served_on hold_on held_in take_in part_of "
    "access_to exposure_to return_to returned_to go_to went_to come_to "
    "bring_to brought_to give_to given_to add_to added_to move_to moved_to "
    "on_to threw_through threw_at threw_into permission_for consent_for "
    "times_over ran_into run_into drove_into driven_into ploughed_into "
    "plowed_into "
    "crashed_into smashed_into slammed_into broke_into broken_into "
    "collided_with "
    "con_out conned_out cheat_out cheated_out swindled_out tricked_out "
    "conned_into tricked_into talked_into left_with connection_with line_with "
    "fire_to tribute_to birth_to claim_to justice_to "
    "halt_to stop_to doubt_on "
    "aim_at blame_on "
    "embarked_on depend_on rely_on relies_on impose_on imposed_on ";

const char LIST_HEDGES[] =
    " allegedly reportedly apparently possibly probably likely unlikely nearly "
    "almost about approximately roughly around hardly barely only merely "
    "potentially supposedly seemingly partly partially largely mostly "
    "virtually temporarily falsely wrongly illegally unlawfully accidentally "
    "mistakenly conditionally provisionally indefinitely early daily weekly "
    "monthly yearly fatally critically seriously wrongfully unanimously "
    "narrowly twice negatively adversely family assembly supply july reply "
    "italy ";

const char LIST_LINKING[] =
    " be is are was were been being am remain remains remained become becomes "
    "became seem seems seemed make makes made appear appears appeared get "
    "gets got keep keeps kept find finds found put puts take takes took taken "
    "give gives gave given let lets help helps force forced forces want wants "
    "wanted need needs needed try tries tried trying plan plans planned "
    "continue continues continued allow allows allowed expect expects "
    "expected include includes included including have has had having do does "
    "did cause causes caused set held hold holds pleased proud excited "
    "said announced lead leads led 's 're 'm ";

const char LIST_RANKS[] =
    " first last most least highest lowest largest biggest smallest worst best "
    "only record fastest longest deadliest oldest youngest strongest weakest "
    "greatest latest second third fourth fifth nearest sole closest heaviest "
    "lowest hottest coldest busiest ";

const char LIST_PAST[] =
    " ran beat won lost fell rose grew sold bought built took gave made said "
    "went came became began broke brought caught chose drew drove fought flew "
    "froze held hit kept knew laid led left met paid quit rang sank sat saw "
    "sent set shook shot shut sought spent split spoke stole stood struck "
    "swore swam taught thought threw told tore tried understood woke wore "
    "withdrew wrote died lay slid slipped hurt cut put overtook threatened "
    "faced signed ";

const char LIST_HELD[] =
    " arrested nabbed detained jailed sentenced fined charged convicted "
    "remanded imprisoned acquitted cleared bailed apprehended captured "
    "suspended sacked fired banned disqualified ";

const char LIST_HARM[] =
    " kill kills killed killing die died dies dead deaths death injure injured "
    "injures injuring injuries wound wounded wounding hurt destroyed "
    "destroying stranded trapped missing displaced evacuate evacuated "
    "evacuation hostages outbreak layoffs bankruptcy ";

const char LIST_PROMISING[] =
    " agree agrees agreed agreeing offer offers offered offering decide "
    "decides decided deciding plan plans planned planning vow vows vowed "
    "vowing pledge pledges pledged pledging promise promises promised "
    "promising refuse refuses refused refusing propose proposes proposed "
    "proposing intend intends intended threaten threatens threatened "
    "threatening attempt attempts attempted attempting decline declines "
    "declined seek seeks sought seeking ";

const char LIST_ALONE[] =
    " sank died dies die rose fell resigned resign resigns won win wins lost "
    "lose loses crashed collapsed closed close closes opened opens open "
    "escaped escape survived survive survives failed fail exploded erupted "
    "vanished disappeared retired retire retires quit quits withdrew withdraw "
    "surrendered arrived landed burned derailed capsized drowned fled flee "
    "vote voted votes returned return returns grew shrank expired ended ends "
    "begin begins began continue continues protest protested marched strike "
    "work works worked sail sails sailed rise rises fall falls leave leaves "
    "stay "
    "stays wait compete competes recover recovered testify testified apologise "
    "apologised apologize apologized step stepped go goes drop drops dropped "
    "register ";

const char LIST_ACTS[] =
    " bill bills legislation amendment amendments resolution resolutions "
    "measure measures act law letter letters proposal proposals provision "
    "provisions program programs plan plans grant grants agreement ";
