using Detente.App;
using Xunit;

namespace Detente.Tests.App;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("The foreign ministers of China and the United States met in Beijing on Tuesday and agreed to resume talks.")]
    [InlineData("China, US trade talks resume Friday: Bessent, He Lifeng, Greer, Li Chenggang head delegations, Geneva, Lausanne, Stockholm")]
    [InlineData("Der Kanzler reist nach Peking.")]
    [InlineData("Müller, Schröder, García Márquez, Đặng, Nguyễn Phú Trọng, Škoda, Łódź, Kraków, Brzeziński")]
    public void English_short_texts_and_lists_of_names_pass(string text) => Assert.Null(LanguageDetector.ReasonNotEnglish(text));

    [Theory]
    [InlineData("Die Außenminister der beiden Länder haben sich am Dienstag in Peking getroffen und vereinbart, die Gespräche wieder aufzunehmen.")]
    [InlineData("Les ministres des Affaires étrangères des deux pays se sont rencontrés mardi à Pékin et ont convenu de reprendre les pourparlers.")]
    [InlineData("Los ministros de Exteriores de los dos países se reunieron el martes en Pekín y acordaron reanudar las conversaciones.")]
    [InlineData("Bộ trưởng Ngoại giao của hai nước đã gặp nhau và đồng ý nối lại các cuộc đàm phán trong tuần này cho biết.")]
    [InlineData("Министры иностранных дел двух стран встретились во вторник в Пекине и договорились возобновить переговоры.")]
    [InlineData("中国外交部长与美国国务卿周二在北京举行会谈，双方同意恢复两国之间的军事对话，并就台湾问题、贸易问题和气候变化问题交换了意见，会谈持续了五个小时。")]
    public void Other_languages_are_told(string text) => Assert.NotNull(LanguageDetector.ReasonNotEnglish(text));

    [Theory]
    [InlineData("en", true)]
    [InlineData("en-GB", true)]
    [InlineData("EN_us", true)]
    [InlineData("English", true)]
    [InlineData("eng", true)]
    [InlineData("enm", false)]
    [InlineData("de", false)]
    public void Names_of_English_are_known(string language, bool isEnglish) => Assert.Equal(isEnglish, LanguageDetector.IsEnglish(language));

    [Fact]
    public void Every_sample_report_is_English()
    {
        foreach (string file in Directory.EnumerateFiles(Repository.Data("samples"), "*.txt", SearchOption.AllDirectories))
        {
            Assert.Null(LanguageDetector.ReasonNotEnglish(File.ReadAllText(file)));
        }
    }
}
