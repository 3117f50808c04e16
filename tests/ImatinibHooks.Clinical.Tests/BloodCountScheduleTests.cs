using ImatinibHooks.Clinical.Tests.Cases;

namespace ImatinibHooks.Clinical.Tests;

internal sealed class BloodCountScheduleTests
{
    [Test]
    public void Standard_HasNoFinding() => Assert.That(Case.Standard().Fired(), Is.Empty);
}
