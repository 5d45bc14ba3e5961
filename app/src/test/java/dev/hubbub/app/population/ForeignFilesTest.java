package dev.hubbub.app.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hubbub.engine.population.Gender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignFilesTest {

    @TempDir
    Path folder;

    @Test
    void anOasisTwitterFileBecomesPeopleAndFollows() throws IOException {
        Path file = file("users.csv", """
                ,user_id,name,username,following_agentid_list,previous_tweets,user_char,description
                0,17,Ann B.,ann_b,"[1, 2, 2, 0]","['hi, all']","A nurse who likes ""dogs""
                and cats",Nurse
                1,18,Luis,luis,[],[],,"Soy de Lima y me gusta el fútbol"
                2,19,Ann,ann_b,0,[],,
                """);
        Foreign foreign = ForeignFiles.oasisTwitter(file);
        assertThat(foreign.names()).containsExactly("Ann B.", "Luis", "Ann");
        assertThat(foreign.handles()).containsExactly("ann_b", "luis", "ann_b2");
        assertThat(foreign.followers()).containsExactly(0, 0);
        assertThat(foreign.followees()).containsExactly(1, 2);
        assertThat(foreign.profiles().getFirst().bio()).isEqualTo("Nurse");
        assertThat(foreign.profiles().get(1).style().language()).isEqualTo("es");
        assertThat(ForeignFiles.oasisTwitter(file).profiles()).isEqualTo(foreign.profiles());
    }

    @Test
    void aFollowOfNobodyIsToldWithItsLine() throws IOException {
        Path file = file("users.csv", "name,username,following_agentid_list\nA,a,\"[1]\"\nB,b,\"[0, 9]\"\nC,c,x\n");
        assertThatThrownBy(() -> ForeignFiles.oasisTwitter(file))
                .hasMessageContaining("users.csv:3: following_agentid_list must name rows in [0, 2], but was '9'")
                .hasMessageContaining(
                        "users.csv:4: following_agentid_list must be a list such as [0, 12], but was 'x'");
        Path cut = file("cut.csv", "name,username\nA,\"a\n");
        assertThatThrownBy(() -> ForeignFiles.oasisTwitter(cut)).hasMessageContaining("cut.csv:3: cell must end");
        Path headless = file("none.csv", "id,label\n1,2\n");
        assertThatThrownBy(() -> ForeignFiles.oasisTwitter(headless))
                .hasMessageContaining("none.csv:1: header must name the column name");
    }

    @Test
    void anOasisRedditFileKeepsWhatItKnows() throws IOException {
        Path file = file("users.json", """
                [{"realname":"James Miller","username":"millerhospitality","bio":"Passionate about hotels.","persona":"…",
                  "age":40,"gender":"male","mbti":"ESTJ","country":"UK","profession":"Hospitality & Tourism"},
                 {"realname":"Li","username":"li","bio":"","persona":"x","age":22,"gender":"female","mbti":"INFP","country":"China"}]
                """);
        Foreign foreign = ForeignFiles.oasisReddit(file);
        var james = foreign.profiles().getFirst();
        assertThat(james.age()).isEqualTo(40);
        assertThat(james.gender()).isEqualTo(Gender.MAN);
        assertThat(james.country()).isEqualTo("GB");
        assertThat(james.timeZone()).isEqualTo("Europe/London");
        assertThat(james.personality().extraversion()).isGreaterThanOrEqualTo(0.5);
        assertThat(james.personality().openness()).isLessThanOrEqualTo(0.5);
        assertThat(foreign.profiles().get(1).timeZone()).isEqualTo("Asia/Shanghai");
        assertThat(foreign.followers()).isEmpty();
    }

    @Test
    void badPeopleOfARedditFileAreNamedByTheirPlace() throws IOException {
        Path file = file("users.json", "[{\"username\":\"a\",\"age\":7,\"mbti\":\"XXXX\"}]");
        assertThatThrownBy(() -> ForeignFiles.oasisReddit(file))
                .hasMessageContaining("users.json: [0].age must be a whole number in [13, 100], but was 7")
                .hasMessageContaining("users.json: [0].mbti must be four letters such as INTJ, but was 'XXXX'");
        Path cut = file("cut.json", "[{\"username\":\n\"a\"");
        assertThatThrownBy(() -> ForeignFiles.oasisReddit(cut)).hasMessageStartingWith("cut.json:2: ");
    }

    @Test
    void plainPersonasNeedSayOnlyWhatTheyKnow() throws IOException {
        Path personas = file("personas.jsonl", """
                {"id":"a","name":"Ana Gómez","handle":"anag","age":31,"country":"MX","gender":"woman"}
                {"id":"b","interests":{"football":0.9}}
                """);
        Path follows = file("follows.csv", "follower,followee\na,b\nb,anag\n");
        Foreign foreign = ForeignFiles.plain(personas, follows);
        assertThat(foreign.names()).containsExactly("Ana Gómez", "b");
        assertThat(foreign.profiles().getFirst().style().language()).isEqualTo("es");
        assertThat(foreign.profiles().getFirst().age()).isEqualTo(31);
        assertThat(foreign.profiles().get(1).interests()).hasSize(1);
        assertThat(foreign.followers()).containsExactly(0, 1);
        Path wrong = file("wrong.csv", "follower,followee\na,c\na\n");
        assertThatThrownBy(() -> ForeignFiles.plain(personas, wrong))
                .hasMessageContaining("wrong.csv:2: followee must be the id or the handle of a persona, but was 'c'")
                .hasMessageContaining("wrong.csv:3: line must have 2 cells, but had 1");
    }

    @Test
    void aWrongFieldOfAPlainPersonaIsTold() throws IOException {
        Path personas = file("personas.jsonl", "{\"id\":\"a\",\"agee\":31}\n{\"id\":\"b\",\"age\":300}\n{\"id\":");
        Path follows = file("follows.csv", "follower,followee\n");
        assertThatThrownBy(() -> ForeignFiles.plain(personas, follows))
                .hasMessageContaining("personas.jsonl:1: agee is not a known field")
                .hasMessageContaining("did you mean 'age'?")
                .hasMessageContaining("personas.jsonl:2: age must be in [13, 100]")
                .hasMessageContaining("personas.jsonl:3: line must be a whole JSON object");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
