namespace SearchService.EngineContract.TestData;

/// <summary>Fictional events, each told by two reporters who were both there: the same facts, the same official words, and yet not the same
/// story.</summary>
internal static class TwoReports
{
    public static readonly (string[] One, string[] Other)[] Events =
    [
        ([
            "The harbour council of Northmole voted late on Tuesday to close the east pier for repairs that are expected to take eleven months.",
            "Engineers had warned since spring that the timber under the loading ramp was rotten, and that a heavy lorry could go through it at any moment.",
            "“We would rather explain a closed pier than an open grave,” said Marit Hallow, who chairs the council, after a meeting that ran for almost five hours.",
            "Fishermen who land their catch there will move to the north quay, where the council has promised free cold storage until the pier opens again.",
            "The repairs will cost nine million crowns, a third of which the county has offered to pay if work begins before the winter storms.",
        ], [
            "Northmole is to lose its oldest landing place for most of a year, and the people who use it heard of it in a hallway.",
            "Councillors decided after midnight that the east pier is no longer safe. The engineers’ report, seen by this paper, calls its timber rotten.",
            "Marit Hallow, chair of the council, defended the decision: “We would rather explain a closed pier than an open grave.”",
            "On the quay nobody was in the mood for proverbs. Old Tam Varley has tied his boat there since 1971 and says the north quay is too shallow at low water.",
            "Whether the county pays its share of the nine million depends on a start before winter, and no builder has been asked yet.",
        ]),
        ([
            "A night ferry with 212 passengers drifted without power for three hours off Skarrow Light before a tug took it in tow early on Friday.",
            "Nobody was hurt, the coast guard said, although several passengers were treated for cold after the heating failed together with the engines.",
            "The company blamed a fuse in the main switchboard and said that the vessel would stay in port until every circuit had been checked.",
            "It was the third breakdown of the ship in two years. A safety inquiry into the earlier ones has yet to publish its findings.",
            "Passengers praised the crew, who handed out blankets and sang, one of them said, everything they knew and several things they did not.",
        ], [
            "“We sang until the tug came.” That is how Odile Brandt remembers the night on the drifting ferry off Skarrow Light.",
            "She was among some two hundred people aboard when the lights went out shortly after two in the morning and the engines fell silent.",
            "For three hours the ship rolled in the swell while the crew went round with blankets and torches; a few of the older travellers needed care for cold.",
            "A fuse, says the company. Trade unions say something else: too few mechanics, too many crossings, and an inquiry that never ends.",
            "The ferry is in port now, and Odile Brandt has taken the train home. It was delayed.",
        ]),
        ([
            "Saltmarsh Rovers reached the cup final for the first time in their history on Sunday after a penalty in stoppage time that nobody in the ground will forget.",
            "The ball hit the post, the back of the goalkeeper and a balloon that had come down from the stand before it rolled over the line.",
            "The referee looked at the pictures for six minutes, then gave the goal, because the rules say nothing about balloons that were there before the kick.",
            "Greywater United have announced a protest. Their manager called the decision a children’s party with consequences.",
            "The final will be played on the last Saturday of May in the capital, against either Holm Athletic or the holders.",
        ], [
            "There is a balloon in the dressing room of Saltmarsh Rovers tonight, and it will go with the team to the capital.",
            "In the ninety-fifth minute it lay on the goal line when Pello Anders struck his penalty against the post, and then everything happened at once.",
            "Off the keeper’s back, off the balloon, in. Six minutes of pictures did not change the referee’s mind, and Greywater’s protest is unlikely to.",
            "The club was founded by salt workers in 1904 and has never won anything but a regional shield, which was later stolen.",
            "Anders, a postman until last summer, said that he had aimed for the other corner.",
        ]),
        ([
            "Scientists counting gannets on the cliffs of Farrow Head have found 4,310 nests, more than twice as many as in any year since records began.",
            "The team from the bird observatory believes that the ban on sand eel fishing has brought back the food on which the young depend.",
            "“They are early, they are fat and they are everywhere,” said Dr Ines Calloway, who has led the count for nineteen years.",
            "Visitors are asked to stay on the marked path until August, because birds that take flight in panic push their eggs over the edge.",
            "A camera on the cliff will show the colony day and night as soon as the council has found the money for a longer cable.",
        ], [
            "Where do 8,600 gannets come from? At Farrow Head, where the numbers have doubled, nobody is complaining, except about the smell.",
            "The count took nine days, two boats and a drone which the birds attacked on the first morning and ignored from then on.",
            "Fishermen point to the end of the sand eel boats; the observatory, more careful, speaks of several good winters in a row.",
            "Dr Ines Calloway, in charge since 2001, puts it in fewer words: “They are early, they are fat and they are everywhere.”",
            "For the village it means buses. The car park holds forty cars and on Saturday there were three hundred.",
        ]),
        ([
            "The town library of Brackwater lost its roof in the storm on Monday night, but not a single book, thanks to a chain of volunteers that formed in the dark.",
            "Around eighty people carried 31,000 volumes into the school next door within four hours, while firefighters held a tarpaulin over the reading room.",
            "The mayor said the town would rebuild the roof before winter and put up a plate with the names of all who had come.",
            "Meteorologists measured gusts of 148 kilometres an hour at the lighthouse, the strongest since the instruments were installed.",
            "Insurance will cover the building. The shelves, which are older than the insurance, will be repaired by the carpenters’ guild for nothing.",
        ], [
            "It began with one message at half past ten: the library is open, from above.",
            "By eleven there was a line of people from the reading room to the gym of the school, passing books from hand to hand without a word said about order.",
            "“We had children’s books next to tax law,” says librarian Jun Abery. “It is the best catalogue we have ever had.”",
            "Storm Wenna took roofs in nine towns, felled the old lime tree in Holm and left eleven thousand homes without light until the morning.",
            "In Brackwater the mayor promises a new roof by winter. The volunteers have promised to carry everything back.",
        ]),
        ([
            "The county has withdrawn its plan for a levy on kelp after a hearing at which not one of the forty speakers was in favour of it.",
            "Harvesters would have paid two crowns for every kilogram brought ashore, in order to finance a laboratory that tests the seaweed for metals.",
            "Treasurer Oswin Pell said that the money would have to be found elsewhere, and that he did not know where elsewhere was.",
            "The harvest brought in six million crowns last year and gives work to some three hundred families along the coast, most of them part time.",
            "A working group is to present other ways of paying for the tests before the season begins in April.",
        ], [
            "Forty people spoke, and by the twelfth Treasurer Oswin Pell had put down his pen.",
            "His levy on kelp is dead. It was to bring in enough for a laboratory; it brought in, as one harvester remarked, the whole coast in rubber boots.",
            "Two crowns a kilogram would have eaten a fifth of what a family earns with seaweed, according to the harvesters’ own sums, which the county does not dispute.",
            "The metals remain a worry. Tests abroad found arsenic in one sample of ten, and buyers have begun to ask for papers.",
            "Pell will try again in April with what he calls a smaller idea.",
        ]),
        ([
            "A cello that was left on the early train to Northmole has been returned to its owner, a student of fourteen, after eleven days and some six hundred kilometres.",
            "The instrument travelled the line four times because every conductor thought that it belonged to somebody in the next carriage.",
            "It was a cleaner, Rosa Tamm, who at last read the label inside the case and rang the music school, where nobody had dared to tell the teacher.",
            "The railway has apologised and given the girl a yearly ticket with a second seat, on which is printed the word cello.",
            "She will play at the harbour concert on Sunday, for which she says she is now badly out of practice.",
        ], [
            "Eleven days on the 7.40 can change a cello. Hers, says Lene Oderberg, fourteen, came back with a sticker of a football club.",
            "She had put it by the door, got a seat by the window, and got out without it, thinking about fractions.",
            "What followed is a lesson in politeness: four crews moved it carefully out of the way and not one of them asked whose it was.",
            "Rosa Tamm, who cleans the trains in Brackwater, did what nobody else had thought of. She opened the case.",
            "There is now a ticket for two, and a teacher who has heard the whole story in the newspaper.",
        ]),
        ([
            "The last keeper of Skarrow Light has resigned in protest against plans to rent the tower to holidaymakers while the lamp is still in service.",
            "Agnes Thorne, 61, told the lighthouse board that she would not carry towels up 212 steps, nor explain to guests why the horn sounds at night.",
            "The board replied that the lamp has been automatic since 1994 and that the income is needed for the roof, which leaks into the lamp room.",
            "More than four thousand people have signed a petition for her return. Among them are the crews of all three ferries.",
            "Her contract ends in June. Until then, she said, the light will be lit by somebody who knows its name.",
        ], [
            "Two hundred and twelve steps, twenty-six years, one letter of resignation: Agnes Thorne is leaving the light at Skarrow.",
            "What broke her patience was a brochure. It shows her kitchen, and calls it an authentic space.",
            "The board needs money for a roof that drips on the lens. Rooms with a view of three counties would bring it in, and the machine does not need a keeper.",
            "But the ferries do, say their captains, who have signed the petition one after the other: somebody has to answer when they call.",
            "Thorne will stay until June and has begun to teach the gulls to fend for themselves.",
        ]),
    ];
}
