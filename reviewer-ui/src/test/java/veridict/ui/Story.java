package veridict.ui;

/** The article the product was made around, told in our own words. */
final class Story {
    static final String STRIKE =
            "Ukraine tried to hit the residence of the Russian president in the Novgorod region on 29 December";
    static final String DRONES = "Kyiv sent 91 drones at the residence";
    static final String DESTROYED = "All of them were shot down";
    static final String DENIAL = "Lavrov’s words were a lie";

    static final String ARTICLE = """
            Russia accuses Ukraine of an attack on a residence of Putin

            By Nora Falk

            %s, Russia’s foreign minister said, and Moscow would now look again at its position in the peace talks.

            %s, Sergei Lavrov told the state agency TASS. %s, he said. Whether the president was in the building was not clear at first.

            “Such reckless acts will not stay without an answer,” Lavrov said. All drones were destroyed before they came near, by his account.

            The Ukrainian president, Volodymyr Zelenskyy, said that %s, and that Moscow was preparing the ground for strikes on government buildings in Kyiv.

            A news agency contributed to this report.
            """.formatted(STRIKE, DRONES, DESTROYED, DENIAL);

    private Story() {}
}
