using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IopPortal.Data.Migrations
{
    /// <inheritdoc />
    public partial class LivingGroups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "DecidedBy",
                table: "TimeOff",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Status",
                table: "TimeOff",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Approved");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "TimeOff",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<Guid>(
                name: "ClosureId",
                table: "Sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "KeepApartPairs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FirstId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SecondId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AddedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeepApartPairs", x => x.Id);
                    table.CheckConstraint("CK_KeepApartPairs_Two", "FirstId <> SecondId");
                    table.ForeignKey(
                        name: "FK_KeepApartPairs_Clients_FirstId",
                        column: x => x.FirstId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_KeepApartPairs_Clients_SecondId",
                        column: x => x.SecondId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ScheduleNotices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SessionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Change = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OldDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    OldStart = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    SeenAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScheduleNotices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScheduleNotices_Sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UndoableCommands",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OperationId = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    TargetKind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    TargetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Changes = table.Column<string>(type: "TEXT", nullable: false),
                    Topics = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UndoableCommands", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Waitlist",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GroupId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClientId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Priority = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AddedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    JoinedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    MembershipId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Waitlist", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Waitlist_Clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Waitlist_Groups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "Groups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_KeepApartPairs_FirstId_SecondId",
                table: "KeepApartPairs",
                columns: new[] { "FirstId", "SecondId" },
                unique: true,
                filter: "EndedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_KeepApartPairs_SecondId",
                table: "KeepApartPairs",
                column: "SecondId");

            migrationBuilder.CreateIndex(
                name: "IX_ScheduleNotices_PersonId_SessionId",
                table: "ScheduleNotices",
                columns: new[] { "PersonId", "SessionId" },
                filter: "SeenAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ScheduleNotices_SessionId",
                table: "ScheduleNotices",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_UndoableCommands_At",
                table: "UndoableCommands",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_UndoableCommands_UserId",
                table: "UndoableCommands",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Waitlist_ClientId",
                table: "Waitlist",
                column: "ClientId");

            migrationBuilder.CreateIndex(
                name: "IX_Waitlist_GroupId_ClientId",
                table: "Waitlist",
                columns: new[] { "GroupId", "ClientId" },
                unique: true,
                filter: "EndedAt IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "KeepApartPairs");

            migrationBuilder.DropTable(
                name: "ScheduleNotices");

            migrationBuilder.DropTable(
                name: "UndoableCommands");

            migrationBuilder.DropTable(
                name: "Waitlist");

            migrationBuilder.DropColumn(
                name: "DecidedBy",
                table: "TimeOff");

            migrationBuilder.DropColumn(
                name: "Status",
                table: "TimeOff");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "TimeOff");

            migrationBuilder.DropColumn(
                name: "ClosureId",
                table: "Sessions");
        }
    }
}
