"""Of which time a sentence tells: what was, or what is to be done."""

from collections.abc import Iterator

import pytest

from checker.facts import Facts, read_facts
from checker.facts.telling.sentence import Tense, sentence_tense
from checker.kernel.document import Span
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library, unmark
from tests.checker.kinds.judging import FRAME

TOLD = """\
Tết Nguyên đán «năm 2025», cả xã không xảy ra vụ cháy nào, số ca cấp cứu do pháo nổ bằng không.
Ngân sách xã «năm 2025» thu được 4,2 tỷ đồng, vượt 12% dự toán. Khoản chi cho sự nghiệp giáo dục chiếm 41%.
Năm «2024» xã có 6 vụ tảo hôn, sang năm 2025 giảm còn 2 vụ.
Đợt rét đậm «tháng 01/2025» làm chết 37 con trâu, bò của 21 hộ ở ba bản vùng cao.
Trận lũ quét «tháng 7/2025» cuốn trôi 3 nhà, 2 cầu treo. Bộ đội cùng dân quân mất 9 ngày mới thông được đường vào bản.
Qua rà soát cuối «năm 2025», toàn xã còn 312 hộ nghèo, 187 hộ cận nghèo.
Trong «năm 2025» không phát sinh đơn thư khiếu nại vượt cấp; 14 đơn thuộc thẩm quyền được giải quyết dứt điểm.
Công tác tuyên truyền «năm 2025» chưa thường xuyên, nội dung còn trùng lặp, nhiều bản vùng xa hầu như không có buổi nào.
Việc quản lý hộ khẩu «năm 2025» bộc lộ nhiều lúng túng do cán bộ mới nhận việc.
Nguyên nhân là «năm 2025» kinh phí cấp chậm, đến tháng 10 mới về đến xã.
Giải bóng chuyền nữ «năm 2025» thu hút 12 đội, trên 1.500 lượt người xem.
Lớp tập huấn «tháng 9/2025» do Trung tâm Y tế mở có 46 người dự, quá nửa là nhân viên y tế thôn bản.
Các lớp xóa mù chữ mở từ quý II «năm 2025» dạy được 63 học viên, trong đó 51 là phụ nữ.
Người dân phấn khởi khi tuyến điện về bản Nà Đa đóng điện tháng 8 «năm 2025».
Sau kiểm tra «ngày 14/11/2025», 3 cơ sở giết mổ bị nhắc nhở, một cơ sở bị phạt 4 triệu đồng.
Vụ ngộ độc nấm «ngày 12/5/2025» ở bản Cò Lá khiến hai người tử vong.
Dịch tả lợn châu Phi bùng phát từ «tháng 6/2025», buộc tiêu hủy 1.140 con lợn, hơn 58 tấn.
Mấy năm trở lại đây, kể cả «năm 2025», du khách đến bản Sì Thâu Chải tăng đều.
Hai năm liền («2024», 2025) xã không có tội phạm mới về ma túy.
Con số ấy của «năm 2025» thấp hơn năm 2024 tới 7,3 điểm phần trăm.
Đầu «năm 2025» có 54 cặp vợ chồng chưa đăng ký kết hôn; ngày 30/9 còn 19 cặp.
Số tiền ủng hộ Quỹ Vì người nghèo «năm 2025» lên tới 312 triệu đồng nhờ các doanh nghiệp hưởng ứng.
Cây chè Shan của xã được cấp chỉ dẫn địa lý «tháng 3/2025». Diện tích khi ấy mới có 210 ha, năng suất 38 tạ/ha.
Chợ phiên họp lại từ «tháng 4/2025» sau hai năm đóng cửa, bình quân 400 lượt người mỗi phiên.
Tại hội thi «năm 2025» đội của xã giành giải nhì, hai thí sinh nhận giấy khen của Chủ tịch Ủy ban nhân dân tỉnh.
Kinh phí bảo trì đường «năm 2025» xã mới giải ngân 61%, phần còn lại bị hủy dự toán.
Khảo sát của Hội Nông dân «tháng 10/2025» cho thấy 7 trong 10 hộ chưa biết tới bảo hiểm nông nghiệp.
Mùa mưa «năm 2025» kéo dài hơn mọi năm nửa tháng.
Mô hình nuôi cá nước lạnh khởi động «năm 2022», đến nay còn 4 hộ trụ lại.
Thời điểm đó («tháng 6/2025») xã mới có 2 công chức làm công tác lao động.
Bình quân lương thực «năm 2025» là 512 kg/người, nhích lên 9 kg.
Cả nhiệm kỳ trước xã chỉ tổ chức được hai kỳ tiếp xúc cử tri chuyên đề, trong đó «năm 2024» một kỳ.
Năm «2025» cũng là năm đầu tiên xã tự cân đối được tiền điện chiếu sáng công cộng.
Hồi cuối «năm 2025», Công an xã triệt phá một nhóm trộm cắp xe máy, thu lại 5 xe trả cho người bị mất.
Lần tổ chức gần nhất là «tháng 11/2025», khi ấy có 17 gian hàng.
Bản Tả Lèng hai lần bị cô lập trong «tháng 9/2025», lương thực phải chuyển bằng cáp treo.
Từng có thời gian dài, từ «năm 2019» đến hết năm 2023, trạm không có bác sĩ.
Tuyến kênh Nà Khương xây năm 1998, sửa lần cuối «năm 2024», nay rò rỉ nhiều đoạn.
Kỳ tuyển quân «năm 2025» xã giao đủ 14 thanh niên, không phải bù đổi.
Hồi còn «huyện» Tam Đường, Phòng Nội vụ huyện mỗi năm mở hai lớp cho trưởng bản.
«Huyện» Tam Đường trước kia giao xã quản lý 320 ha rừng phòng hộ, hồ sơ lưu tại phòng Kinh tế.
Thời kỳ chưa sắp xếp, UBND «huyện» Tam Đường cấp 120 giấy chứng nhận quyền sử dụng đất cho người dân trong xã.
Đập tràn do Ban Quản lý dự án «huyện» Tam Đường làm chủ đầu tư, bàn giao cho xã tháng 5/2025.
Phòng Giáo dục và Đào tạo «huyện» Tam Đường tuyển 12 giáo viên mầm non về xã hồi tháng 8/2024, hiện còn 9 người.
Hai cán bộ từng công tác ở Phòng Tư pháp «huyện» Tam Đường được điều về xã ngày 01/7/2025.
Lúc còn là xã Sơn Bình, địa bàn này thuộc «huyện» Tam Đường và có tám bản.
Năm năm thực hiện Chương trình xây dựng nông thôn mới giai đoạn «2021» - 2025, xã huy động 76 tỷ đồng.
Đề án phát triển cây ăn quả giai đoạn «2020» - 2024 không đạt mục tiêu: chỉ trồng được 140/300 ha.
Hết giai đoạn «2021» - 2025 của Chương trình, xã có 7/19 tiêu chí đạt chuẩn.
Nhìn lại Chương trình mục tiêu quốc gia giai đoạn «2021» - 2025, khâu yếu nhất là duy tu công trình sau đầu tư.
Chiến lược dân số giai đoạn «2011» - 2020 để lại bài toán mất cân bằng giới tính khi sinh: cứ 100 bé gái có 116 bé trai.
Kế hoạch chuyển đổi số giai đoạn «2021» - 2025 mới làm được phần hạ tầng, chưa tới được người dùng.
Năm «2025» khép lại với 11/13 chỉ tiêu đạt và vượt. Hai chỉ tiêu không đạt thuộc lĩnh vực bảo hiểm y tế.
Bà con còn nhớ vụ sạt lở tháng 8 «năm 2024» vùi lấp bảy nóc nhà ở Thèn Pả.
Tổ công nghệ số cộng đồng ra đời «tháng 5/2024», hai năm nay vẫn họp đều vào ngày mùng 10.
Dự án nước sạch khởi công «năm 2024», qua năm 2025 vướng mặt bằng nên ngừng thi công sáu tháng.
Từ đầu «năm 2025» đến khi sáp nhập, xã cũ chi 640 triệu đồng cho việc này, chủ yếu từ nguồn xã hội hóa.
Các bản đều giữ được danh hiệu văn hóa «năm 2025», riêng bản Hoa Dì Hồ bị rút do có người tái trồng cây thuốc phiện.
Kết quả chấm điểm chuyển đổi số «năm 2025»: xã đứng thứ 31 trên 38 xã, phường.
Giá thu mua chè «năm 2025» rớt xuống còn 4.500 đồng một ki-lô-gam, nhiều hộ bỏ hái.
Đề án 1371 của «huyện» Tam Đường giai đoạn 2021 - 2025 để lại một đội ngũ 24 tuyên truyền viên.
Trận động đất nhẹ «sáng 26/7/2025» không gây thiệt hại.
Đến hết «tháng 11/2025» thu ngân sách mới bằng 83% dự toán, thu tiền sử dụng đất hụt nhiều nhất.
Hạn hán từ «tháng 3/2025» khiến 46 ha lúa xuân khô cháy, bà con phải gieo lại.
Vụ cháy nhà văn hóa bản Sàn Phàng Thấp «đêm 04/02/2025» thiêu rụi toàn bộ bàn ghế và sách.
Cô giáo Lò Thị Mai đoạt giải ba cấp tỉnh «tháng 4/2025».
Hồ chứa Nà Tăm tích nước lần đầu «tháng 10/2024», tưới cho 120 ha.
Tỷ lệ trẻ suy dinh dưỡng thấp còi các «năm 2023», 2024, 2025 lần lượt là 24,1%, 22,8% và 21,5%.
Sau bão số 3 «tháng 9/2024», xã nhận 12 tấn gạo cứu trợ; số gạo này chia hết cho 214 hộ trong bốn ngày.
Tới «ngày 31/12/2025», toàn xã còn nợ 5 tiêu chí nông thôn mới.
Đầu «tháng 11/2025», một nhóm đối tượng lạ mặt vào bản rủ rê phụ nữ đi làm thuê bên kia biên giới, 4 chị đã bị lừa.
Lớp học tiếng Mông mở hồi «tháng 6/2025» được bà con khen nhiều.
Giá điện tăng từ «tháng 5/2025» làm chi phí bơm nước của hợp tác xã đội lên 18%.
Phiên chợ vùng cao cuối cùng của «năm 2025» bán được 1,2 tấn nông sản, phần lớn là gừng và khoai sọ.
Nguồn nước tự chảy về bản Phìn Ngan cạn dần kể từ trận lở núi «tháng 8/2023».
Kiểm đếm «tháng 12/2025»: đàn trâu giảm 112 con, đàn dê tăng 340 con.
Đội bóng đá thiếu niên xã lọt vào bán kết giải tỉnh «năm 2025». Tiền ăn các cháu do phụ huynh góp.
Từ ngày có đường mới («tháng 2/2025»), xe tải vào tận bản, gừng không bị ép giá.
Vào thời Ủy ban nhân dân «huyện» Tam Đường còn quản lý, chợ do một hợp tác xã đấu thầu khai thác.
Suốt giai đoạn «2021» - 2025 của Đề án, chưa bản nào có cán bộ chuyên trách.
Xét riêng Kế hoạch giảm nghèo giai đoạn «2021» - 2025, bình quân mỗi năm giảm 4,6%.
"""
"""What was, as officials tell it: nobody is given a task there."""

DOUBTFUL = """\
Trong số 26 hộ nghèo phát sinh «năm 2025» có 17 hộ do ốm đau dài ngày.
Ngày hội tòng quân «năm 2025» có cả thảy 14 thanh niên lên đường.
Dấu ấn của Chương trình bố trí dân cư giai đoạn «2021» - 2025 là khu tái định cư Nà Cơ với 58 nóc nhà.
Riêng «năm 2025», Trạm Y tế xã khám cho 3.412 lượt người, cấp thuốc miễn phí cho 218 hộ nghèo.
Hội Phụ nữ xã vận động hội viên góp 120 ngày công làm đường trong «năm 2025», tuyến đường 1,8 km đưa vào sử dụng.
Tính từ khi vận hành chính quyền hai cấp «ngày 01/7/2025», Trung tâm tiếp nhận 2.914 hồ sơ.
Nhờ nguồn vốn vay của Ngân hàng Chính sách xã hội, 45 hộ thoát nghèo trong «năm 2025».
Cuối «năm 2025», cán bộ trạm lập danh sách được 89 người khuyết tật nặng, tăng 11 người.
Năm «2023» cầu cứng qua suối Nậm Mu hoàn thành, nhờ vậy học sinh hết cảnh đu dây tới trường.
Hồ sơ của 214 hộ lập từ thời Phòng Lao động - Thương binh và Xã hội «huyện» Tam Đường nay đã ố, nhòe.
Giống ngô lai được «huyện» Tam Đường đưa về trồng thử vụ xuân 2024, năng suất đạt 62 tạ/ha.
Chương trình giảm nghèo giai đoạn «2021» - 2025 giúp 412 hộ trong xã có nhà ở kiên cố.
Mức chi hỗ trợ cho cộng tác viên giữ nguyên từ «năm 2019», nay không còn phù hợp với giá cả.
Trước đó, «tháng 10/2025», Sở Y tế cử hai đoàn về cắm bản, tiêm vét vắc xin sởi cho 426 cháu.
Theo báo cáo của Công an xã, 9 tháng «năm 2025» trên địa bàn có 4 vụ tai nạn giao thông làm 3 người bị thương.
Bệnh viện tỉnh khám sàng lọc cho các cụ. Đợt khám kéo dài ba ngày cuối «tháng 10/2025». Gần 600 cụ được đo huyết áp.
Thống kê của Trạm Y tế cho hay trong «năm 2025» có 31 ca sinh tại nhà, phần đông ở bản Thèn Thầu.
Sang «năm 2025», số người đi lao động ở các khu công nghiệp nhiều gấp rưỡi năm 2024.
Câu lạc bộ văn nghệ bản Bãi Trâu lập «năm 2019» với 15 thành viên, bây giờ lên 38.
Không khí ra quân đầu xuân «năm 2025» rất sôi nổi, hơn 700 người tham gia trồng cây.
Đồng chí Trưởng Công an xã mới về nhận nhiệm vụ từ «tháng 7/2025».
Ban đầu, khi triển khai thí điểm «năm 2024», chỉ ba bản chịu làm theo.
Người dân tự nguyện hiến 3.860 m² đất làm đường trong hai «năm 2024» - 2025.
Khoản hỗ trợ ấy dừng từ «năm 2024» vì hết nguồn.
Trưởng phòng Nội vụ «huyện» Tam Đường khi ấy là người đề xuất mở lớp.
Ngày trước, giấy tờ đất đai người dân phải ra Văn phòng Đăng ký đất đai «huyện» Tam Đường mới làm được.
"""
"""What was most likely, though a verb of work or no more than one sign stands there."""

SET = """\
Tổ chức 04 lớp tập huấn cho cán bộ bản trong «năm 2025».
Rà soát, lập danh sách hộ nghèo «năm 2025» để cấp thẻ bảo hiểm y tế.
Phấn đấu trong «năm 2025» có 95% hộ dùng nước hợp vệ sinh.
Tuyên truyền lưu động tại chợ phiên, hoàn thành trong «tháng 6/2025».
Sửa chữa nhà văn hóa bản Nà Đa trong «quý III/2025», giao Phòng Kinh tế làm đầu mối.
Trạm Y tế xã xây dựng kế hoạch tiêm chủng «năm 2025» và tổ chức tiêm cho trẻ.
«Năm 2025», xã tiếp tục duy trì 03 câu lạc bộ và thành lập mới 02 câu lạc bộ.
Chỉ tiêu «năm 2025»: 100% cán bộ được tập huấn.
Gửi báo cáo kết quả rà soát trước ngày «15/11/2025» để tổng hợp.
Đẩy mạnh tuyên truyền, vận động hội viên tham gia các hoạt động «năm 2025» của xã.
Kiểm tra việc thực hiện nhiệm vụ «năm 2025» tại các bản, đạt ít nhất 10 bản.
Giao Văn hóa - Xã hội tham mưu phân bổ kinh phí «năm 2025» cho các bản.
Toàn xã «năm 2025» phải có ít nhất 5 mô hình tự quản được công nhận.
Mở hai đợt cao điểm: đợt một từ tháng 3, đợt hai vào «tháng 8/2025».
Các bản đăng ký danh sách học viên, gửi về xã trong «quý II năm 2025».
Lồng ghép nguồn vốn sự nghiệp «năm 2025» để hỗ trợ cây giống cho 60 hộ.
Hội thi dự kiến diễn ra trong «tháng 10/2025», có 12 đội dự thi.
Kết quả đánh giá năm trước còn thấp. «Năm 2025» cần tập trung nâng tỷ lệ hộ tham gia lên 90%.
Năm qua có 4 vụ tảo hôn. Hội Phụ nữ xã tổ chức tọa đàm tại bốn bản trong «quý IV/2025».
Đoàn kiểm tra làm việc với 5 bản, kết thúc kiểm tra trong «tháng 12/2025».
Nghiệm thu, bàn giao công trình cấp nước bản Cò Lá trong «năm 2025».
Ra quân trồng 2.000 cây quế dọc tỉnh lộ vào «tháng 5/2025».
Bố trí 120 triệu đồng từ ngân sách xã «năm 2025» để chi cho các hoạt động trên.
Mỗi bản «năm 2025» có từ 02 buổi truyền thông trở lên.
Các đơn vị nộp danh sách đăng ký chậm nhất ngày «20/6/2025».
Tăng số người tham gia bảo hiểm xã hội tự nguyện «năm 2025» lên 350 người.
Có 80% số hộ được tiếp cận dịch vụ tư vấn trong «năm 2025».
Giảm 50% số cặp tảo hôn trong «năm 2025».
Đề nghị Ủy ban nhân dân «huyện» Tam Đường xem xét, bố trí kinh phí.
Báo cáo Phòng Nội vụ «huyện» Tam Đường trước ngày 25 hằng tháng.
Phối hợp với Công an «huyện» Tam Đường tổ chức tuần tra ban đêm.
Phòng Tư pháp «huyện» Tam Đường hướng dẫn nghiệp vụ cho tổ hòa giải.
Ủy ban nhân dân «huyện» Tam Đường cấp kinh phí 50 triệu đồng cho hội thi.
Các xã, thị trấn trong «huyện» tổ chức lễ phát động đồng loạt.
Sở «Lao động» - Thương binh và Xã hội chủ trì thẩm định hồ sơ, trình Ủy ban nhân dân tỉnh.
Năm vừa rồi có 6 vụ bạo lực gia đình. Trung tâm Y tế «huyện» Tam Đường tổ chức tư vấn cho nạn nhân.
Kinh phí do Ủy ban nhân dân «huyện» Tam Đường cấp, chuyển vào tài khoản của xã trong quý I.
Các bản được Phòng Văn hóa và Thông tin «huyện» Tam Đường kiểm tra mỗi quý một lần.
Hồ sơ nộp về Phòng Tài chính - Kế hoạch «huyện» Tam Đường để thẩm định.
Tiếp tục thực hiện Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn «2021» - 2025.
Lồng ghép nguồn vốn của Chương trình xây dựng nông thôn mới giai đoạn «2021» - 2025 để mua sắm loa truyền thanh.
Triển khai có hiệu quả Đề án phát triển cây ăn quả giai đoạn «2020» - 2024, phấn đấu trồng mới 60 ha.
Kinh phí lấy từ Chương trình phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số giai đoạn «2021» - 2025.
Gắn việc thực hiện kế hoạch với các mục tiêu của Chiến lược quốc gia giai đoạn «2021» - 2025, huy động 76 tỷ đồng.
Chương trình giảm nghèo giai đoạn «2021» - 2025 hỗ trợ 30 hộ làm nhà trong năm nay.
«Tháng 4/2025»: Hội thi nấu ăn cấp xã.
Chi hỗ trợ mỗi bản 3 triệu đồng trong «năm 2025».
Ủy ban Mặt trận Tổ quốc xã vận động ủng hộ Quỹ Vì người nghèo «năm 2025», mức vận động 200 nghìn đồng/cán bộ.
Rà soát trẻ chưa tiêm đủ mũi, tiêm bù trong «quý I/2025».
Hỗ trợ 26 hộ bị thiệt hại do mưa lũ sửa nhà trong «năm 2025».
Khắc phục dứt điểm tình trạng rò rỉ tuyến kênh trong «tháng 9/2025».
Xóa nhà tạm cho 17 hộ nghèo, hoàn thành trong «năm 2025».
Cán bộ trạm y tế tiêm vắc xin cho trẻ từ «tháng 3/2025» đến tháng 5/2025.
Những bản còn chậm phải tập trung hoàn thành chỉ tiêu «năm 2025».
Hội thi có 12 đội dự thi, chung kết vào «tháng 8/2025».
Toàn xã phấn đấu giảm còn 8,7% hộ nghèo trong «năm 2025».
Mỗi chi hội nhận giúp 01 hộ thoát nghèo, xong trong «tháng 6/2025».
Các trường thực hiện giờ học ngoại khóa «năm 2025», mỗi lớp 2 tiết.
Trao 120 suất quà cho người cao tuổi trong «tháng 11/2025».
Vận hành thử hệ thống truyền thanh thông minh trong «năm 2025» tại 7 bản.
Liên hệ Phòng Nông nghiệp và Môi trường «huyện» Tam Đường để nhận cây giống.
«Huyện» Tam Đường hỗ trợ 70% kinh phí, xã đối ứng 30%.
Mời giảng viên của Trung tâm Chính trị «huyện» Tam Đường.
Những vụ việc vượt thẩm quyền chuyển lên Ủy ban nhân dân «huyện» Tam Đường xem xét.
Thành viên Ban Chỉ đạo gồm đại diện Công an «huyện» Tam Đường và các trường.
Năm 2024 xã đạt 17 tiêu chí; Ủy ban nhân dân «huyện» Tam Đường tiếp tục giúp xã hoàn thiện 2 tiêu chí còn lại.
Giấy khen do Chủ tịch Ủy ban nhân dân «huyện» Tam Đường tặng cho 5 tập thể dẫn đầu.
Vốn đối ứng bố trí theo Chương trình xây dựng nông thôn mới giai đoạn «2021» - 2025, mỗi bản 30 triệu đồng.
Bám sát mục tiêu của Đề án phổ biến giáo dục pháp luật giai đoạn «2021» - 2025.
Hoạt động của Dự án thuộc Chương trình giảm nghèo giai đoạn «2021» - 2025 được lồng ghép vào các buổi họp bản.
"""
"""What is to be done, with a time, body or period left over from another plan."""


def facts_and_places(lines: str) -> tuple[Facts, Iterator[tuple[str, Span]]]:
    """Return the facts of one plan with all of *lines* as items, and each with its marked passage."""
    text, spans = unmark(
        "\n".join((*FRAME, "II. NỘI DUNG", *(f"- {line}" for line in lines.splitlines())))
    )
    facts = read_facts(draft_of(text.split("\n")), library())
    return facts, zip(lines.splitlines(), spans, strict=True)


@pytest.mark.parametrize(
    ("lines", "tenses"),
    [
        (TOLD, {Tense.PAST}),
        (DOUBTFUL, {Tense.DOUBTFUL}),
        (SET, {Tense.AHEAD, Tense.OPEN}),
    ],
    ids=("told", "doubtful", "set"),
)
def test_of_which_time_a_sentence_tells(lines: str, tenses: set[Tense]) -> None:
    facts, places = facts_and_places(lines)
    wrong = {
        line: tense for line, span in places if (tense := sentence_tense(facts, span)) not in tenses
    }
    assert wrong == {}


@pytest.mark.parametrize(
    ("line", "tense"),
    [
        # a paragraph that tells goes on, until a task is set
        ("Năm qua, xã có 312 hộ thoát nghèo. Tiền giống tỉnh cấp «tháng 5/2025».", Tense.PAST),
        ("Tiền giống tỉnh cấp «tháng 5/2025». Nhờ vậy, 312 hộ thoát nghèo.", Tense.PAST),
        ("Tiền giống tỉnh cấp «tháng 5/2025».\nNăm qua, xã có 312 hộ thoát nghèo.", Tense.OPEN),
        ("Năm qua, xã có 312 hộ thoát nghèo. Mở 02 lớp trong «tháng 5/2025».", Tense.AHEAD),
        # the manner of what was done, and an order
        ("Thực hiện Kế hoạch «năm 2025», xã đã mở 12 lớp.", Tense.PAST),
        ("Thực hiện Kế hoạch «năm 2025», các thôn mở 12 lớp.", Tense.AHEAD),
        # what was counted is not round; money and goals are not told
        ("Toàn xã «năm 2025» có 312 hộ nghèo.", Tense.PAST),
        ("Toàn xã «năm 2025» có 05 mô hình.", Tense.OPEN),
        ("Mức thưởng «năm 2025» là 1.250.000 đồng.", Tense.DOUBTFUL),
        ("Bản nông thôn mới «năm 2025»: 12 bản.", Tense.OPEN),
    ],
)
def test_a_sentence_goes_on_as_its_paragraph(line: str, tense: Tense) -> None:
    text, (span,) = unmark("\n".join((*FRAME, "II. NỘI DUNG", line)))
    assert sentence_tense(read_facts(draft_of(text.split("\n")), library()), span) is tense


def test_a_goal_has_exact_figures_too() -> None:
    for title, tense in (("1. Tình hình", Tense.PAST), ("1. Chỉ tiêu", Tense.OPEN)):
        lines = (*FRAME, "II. NỘI DUNG", title, "- Toàn xã «năm 2025» có 312 hộ nghèo")
        text, (span,) = unmark("\n".join(lines))
        assert sentence_tense(read_facts(draft_of(text.split("\n")), library()), span) is tense
