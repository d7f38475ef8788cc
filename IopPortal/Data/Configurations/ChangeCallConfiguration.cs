using IopPortal.Domain.Attendance;

namespace IopPortal.Data.Configurations;

internal sealed class ChangeCallConfiguration : ClientCallConfiguration<ChangeCall>;
